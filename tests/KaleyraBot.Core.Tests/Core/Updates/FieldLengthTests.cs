using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class FieldLengthTests
{
    private static FieldResult Check(string field, string typed) => Fields.Find(field)!.Check(typed);

    private static string OfLength(string field, int length) => field switch
    {
        "website" or "incoming_url" => "https://example.com/".PadRight(length, 'x'),
        "display_image" => "https://example.com/".PadRight(length - 4, 'x') + ".png",
        "contact_email" => "a@" + string.Concat(Enumerable.Repeat("xyz.", 40))[..(length - 6)].TrimEnd('.').PadRight(length - 6, 'x') + ".com",
        _ => new string('x', length),
    };

    [Theory]
    [InlineData("about", 139)]
    [InlineData("address", 256)]
    [InlineData("business_description", 512)]
    [InlineData("website", 256)]
    [InlineData("display_image", 2048)]
    [InlineData("incoming_url", 2048)]
    [InlineData("contact_email", 128)]
    public void Check_LongestAllowed_IsTakenAndOneMoreIsRefused(string field, int max)
    {
        Assert.Equal(OfLength(field, max), Check(field, OfLength(field, max)).Value);
        FieldTextTests.AssertRefused(Check(field, OfLength(field, max + 1)), "tooLong", null);
    }

    [Fact]
    public void Check_TooLong_SaysBothLengths() => FieldTextTests.AssertRefused(
        Check("about", new string('x', 150)), "tooLong", "At most 139 characters fit here; this has 150. Please shorten it.");

    [Fact]
    public void Check_TooLongByEmojiOnly_SaysSo() => FieldTextTests.AssertRefused(
        Check("about", string.Concat(Enumerable.Repeat("😀", 70))), "tooLongEmoji",
        "At most 139 characters fit here; this counts as 140, because an emoji counts as two or more. Please shorten it.");

    [Fact]
    public void Check_SpacesAround_DoNotCount() => Assert.Equal(new string('x', 139), Check("about", $"   {new string('x', 139)}   ").Value);

    [Theory]
    [InlineData("about", 130, null)]
    [InlineData("about", 131, "About has 131 characters; some phones and tools show 130 only.")]
    [InlineData("business_description", 256, null)]
    [InlineData("business_description", 257, "The business description has 257 characters. WhatsApp allows 512, but Kaleyra’s own console stops at 256, so Kaleyra may refuse it.")]
    public void Check_LongButAllowed_IsWarnedOf(string field, int length, string? warning)
    {
        var verdict = Check(field, new string('x', length));

        Assert.NotNull(verdict.Value);
        Assert.Equal(warning is null ? [] : [warning], verdict.Warnings.Select(English.Of));
    }

    [Fact]
    public void Check_Monstrous_IsRefusedWithoutLookingCloser() =>
        FieldTextTests.AssertRefused(Check("business_category", new string('\u0301', 1_000_000)), "tooLong", null);

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void Check_SpacesAroundWithoutEnd_AreTooLongAtLast(int length, bool taken) =>
        Assert.Equal(taken ? "Open" : null, Check("about", "Open".PadLeft(length)).Value);

    [Fact]
    public void Check_TooLongByOneEmoji_SaysSo() =>
        FieldTextTests.AssertRefused(Check("about", new string('x', 138) + "😀"), "tooLongEmoji", null);
}
