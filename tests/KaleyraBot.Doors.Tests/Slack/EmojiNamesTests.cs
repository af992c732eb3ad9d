using KaleyraBot.Slack.Emoji;

namespace KaleyraBot.Tests.Slack;

/// <summary>Names of emoji, which Slack delivers instead of the characters.</summary>
public sealed class EmojiNamesTests
{
    [Theory]
    [InlineData("Open :clock9: till 9 :wave:", "Open 🕘 till 9 👋")]
    [InlineData(":wave::skin-tone-3:", "👋🏼")]
    [InlineData(":wave::skin-tone-6: :wave::skin-tone-2:", "👋🏿 👋🏻")]
    [InlineData(":+1::skin-tone-4:!", "👍🏽!")]
    [InlineData(":flag-in::flag-de:", "🇮🇳🇩🇪")]
    [InlineData(":us:", "🇺🇸")]
    [InlineData(":heart: you", "❤️ you")]
    [InlineData(":man-woman-girl-boy:", "👨‍👩‍👧‍👦")]
    [InlineData(":female-doctor::skin-tone-5:", "👩🏾‍⚕️")]
    [InlineData("Fresh:bread:", "Fresh🍞")]
    [InlineData(":bread:daily", "🍞daily")]
    [InlineData(":100: % :b:", "💯 % 🅱️")]
    [InlineData("(:wave:)", "(👋)")]
    [InlineData(":house::skin-tone-3:", "🏠")]
    public void Replace_Name_IsTheCharacter(string text, string shown) => Assert.Equal(shown, EmojiNames.Replace(text));

    [Theory]
    [InlineData("10:30:45")]
    [InlineData("a:b:c")]
    [InlineData("1:100:5")]
    [InlineData("::")]
    [InlineData(": :")]
    [InlineData("Mon:Fri:")]
    [InlineData(":acme-logo:")]
    [InlineData("https://example.com/:wave:/a:100:b")]
    [InlineData("")]
    public void Replace_AnythingElse_Stays(string text) => Assert.Equal(text, EmojiNames.Replace(text));

    [Fact]
    public void Table_HasAllOfSlacksNames() => Assert.InRange(EmojiTable.Names.Count(), 1900, 5000);
}
