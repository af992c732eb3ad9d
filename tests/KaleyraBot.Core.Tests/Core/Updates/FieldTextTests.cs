using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class FieldTextTests
{
    private static FieldResult Check(string field, string typed) => Fields.Find(field)!.Check(typed);

    [Theory]
    [InlineData("about", "  Open till 9 \n", "Open till 9")]
    [InlineData("about", "\uFEFFOpen\u200B", "Open")]
    [InlineData("about", "Open\u00A0till\u00A09", "Open till 9")]
    [InlineData("about", "Cafe\u0301", "Caf\u00E9")]
    [InlineData("about", "“Open”, it’s 9", "“Open”, it’s 9")]
    [InlineData("about", "Family 👨‍👩‍👧 first", "Family 👨‍👩‍👧 first")]
    [InlineData("about", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 made", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 made")]
    [InlineData("about", "क्‍ष", "क्‍ष")]
    [InlineData("address", "567, \"john\", 2nd Phase, Bangalore.", "567, \"john\", 2nd Phase, Bangalore.")]
    [InlineData("business_description", "One\r\nTwo\rThree\u2028Four", "One\nTwo\nThree\nFour")]
    public void Check_Text_IsTidied(string field, string typed, string value) =>
        Assert.Equal((value, null), (Check(field, typed).Value, Check(field, typed).Error));

    [Theory]
    [InlineData("address", "a\nb", "lineBreak", "There is a line break at character 2. Only the business description may have more than one line; please join the lines.")]
    [InlineData("about", "a\u2029b", "lineBreak", null)]
    [InlineData("address", "a\tb", "tab", "There is a tab at character 2. Please use a space instead.")]
    [InlineData("about", "a\u0007b", "control", "There is a control character (U+0007) at character 2. Delete it, or type the text again instead of pasting it.")]
    [InlineData("about", "a\u009Fb", "control", null)]
    [InlineData("about", "a\u202Eb", "bidi", "There is an invisible mark for text direction (U+202E) at character 2. It can make text read differently from what it is; delete it, or type the text again instead of pasting it.")]
    [InlineData("about", "a\u202Ab", "bidi", null)]
    [InlineData("about", "a\u2066b", "bidi", null)]
    [InlineData("about", "a\u2069b", "bidi", null)]
    [InlineData("about", "a\u200Eb", "bidi", null)]
    [InlineData("about", "a\u200Fb", "bidi", null)]
    [InlineData("about", "a\u200Bb", "invisible", "There is an invisible character (U+200B) at character 2. Delete it, or type the text again instead of pasting it.")]
    [InlineData("about", "a\u00ADb", "invisible", null)]
    [InlineData("about", "a\U000E0041b", "invisible", null)]
    [InlineData("about", "\U000E0041b", "invisible", null)]
    [InlineData("about", "\U0001F3F4a\U000E0041", "invisible", null)] // behind a flag, but not of it
    [InlineData("about", "\U0001F3F4\u202Eb", "bidi", null)]
    [InlineData("about", "a\u202Eb\u0007", "bidi", null)]
    [InlineData("business_description", "a\nb\u202Ec", "bidi", null)]
    [InlineData("contact_email", "a\u202E@example.com", "bidi", null)]
    [InlineData("website", "https://example.com/\u202Egpj.exe", "bidi", null)]
    [InlineData("incoming_url", "https://example.com/\u0000", "control", null)]
    public void Check_CharacterNobodySees_IsRefusedByKind(string field, string typed, string key, string? sentence) =>
        AssertRefused(Check(field, typed), key, sentence);

    [Fact]
    public void Check_HalfACharacter_IsRefused() => // xunit cannot carry half a character in its data
        AssertRefused(Check("about", "a\uD83Db"), "broken", "Half of a character is missing at character 2. Please type that place again.");

    [Fact]
    public void Check_CharacterThatDidNotArriveWhole_IsRefused() =>
        AssertRefused(Check("about", "a\uFFFDb"), "broken", "Half of a character is missing at character 2. Please type that place again.");

    [Theory]
    [InlineData("about", "   ", "blank", "About cannot be blank. Type a value, or leave the input empty to keep it as it is.")]
    [InlineData("about", "", "blank", null)]
    [InlineData("about", "\u3164\u2800", "blank", null)]
    [InlineData("about", "\u200D", "blank", null)]
    [InlineData("display_image", " ", "blank", null)]
    [InlineData("business_category", " ", "blank", null)]
    [InlineData("incoming_url", "\t", "blank", null)]
    [InlineData("address", " \u00A0 ", "blankClear", "There are only blanks here. Leave the input empty to keep Address as it is. To remove it, choose it under “Clear these fields” or type clear=address.")]
    [InlineData("website", "\n", "blankClear", null)]
    public void Check_OnlyBlanks_AreRefused(string field, string typed, string key, string? sentence) =>
        AssertRefused(Check(field, typed), key, sentence);

    internal static void AssertRefused(FieldResult verdict, string key, string? sentence)
    {
        Assert.Equal("fields." + key, verdict.Error?.Key);
        Assert.Null(verdict.Value);
        Assert.Empty(verdict.Warnings);
        var said = English.Of(verdict.Error!);
        Assert.Equal(sentence ?? said, said);
    }

    [Fact]
    public void Check_HiddenCharacterInACategory_IsTheOnlyMistake() =>
        Assert.Equal(["fields.bidi"], Check("business_category", "Plum\u202Ebing").Errors.Select(error => error.Key));

    [Fact]
    public void Check_HiddenCharacterBehindABrokenOne_IsSaidToo() => Assert.Equal(
        ["fields.broken", "fields.bidi"], Check("about", "a\uFFFD\u202Eb").Errors.Select(error => error.Key));

    [Theory]
    [InlineData("\u0600 2026")] // a sign before a number, which is drawn
    [InlineData("\u0605 2026")]
    [InlineData("\u06DD 2026")]
    [InlineData("\u08E2 2026")]
    [InlineData("a\u061Db")]
    public void Check_CharacterThatIsDrawn_IsTaken(string typed) => Assert.Equal(typed, Check("about", typed).Value);
}
