using KaleyraBot.Core.Requests;
using KaleyraBot.Kaleyra;

namespace KaleyraBot.Tests.Kaleyra;

public sealed class ScrubberTests
{
    private static readonly Scrubber Ours = new("HX12/34IN", "key+with%signs");

    [Theory]
    [InlineData("nothing to hide: E413 wa_number", "nothing to hide: E413 wa_number")]
    [InlineData("bad key key+with%signs here", "bad key ••• here")]
    [InlineData("bad key KEY+WITH%SIGNS", "bad key •••")]
    [InlineData("in the path /v1/HX12%2F34IN/whatsapp", "in the path /v1/•••/whatsapp")]
    [InlineData("query key%2Bwith%25signs", "query •••")]
    [InlineData("somebody's A0123456789abcdef0123456789ABCDEF!", "somebody's •••!")]
    [InlineData("somebody's a0123456789abcdef0123456789abcde", "somebody's •••")]
    [InlineData("split key+with\u200B%signs", "split •••")]
    [InlineData("two\r\nlines\tand \u202Ebidi\u2066 \u0007bell", "two  lines and bidi bell")]
    public void Message_Scrubbed_HoldsNoSecretAndNoInvisibleCharacter(string message, string clean) => Assert.Equal(clean, Clean(message));

    [Fact]
    public void Message_TooLong_IsCutWithoutHalvingACharacterOrASecret()
    {
        Assert.Equal(new string('x', 300) + "…", Clean(new string('x', 5000)));
        Assert.Equal(new string('x', 299) + "…", Clean(new string('x', 299) + "😀😀"));
        Assert.DoesNotContain("key", Clean(new string('x', 295) + "key+with%signs"), StringComparison.Ordinal);
    }

    [Fact]
    public void CodeAndType_Scrubbed_AreShortAndHoldNoSecret()
    {
        var clean = (UpdateResult.Rejected)Ours.Clean(new UpdateResult.Rejected("HX12/34IN", new string('T', 100), "website", null));
        Assert.Equal(new UpdateResult.Rejected("•••", new string('T', 64) + "…", "website", null), clean);
    }

    private static string Clean(string message) =>
        ((UpdateResult.Rejected)Ours.Clean(new UpdateResult.Rejected(null, null, null, message))).Message!;
}
