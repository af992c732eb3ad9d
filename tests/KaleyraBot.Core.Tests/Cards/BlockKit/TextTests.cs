using KaleyraBot.BlockKit;

namespace KaleyraBot.Tests.Cards.BlockKit;

public sealed class TextTests
{
    [Theory]
    [InlineData("a **b** c", "a *b* c", "a b c")]
    [InlineData("a *b* _c_", "a _b_ _c_", "a b c")]
    [InlineData("**a _b_**", "*a _b_*", "a b")]
    [InlineData("2 * 3 * 4 snake_case_name", "2 * 3 * 4 snake_case_name", "2 * 3 * 4 snake_case_name")]
    [InlineData("[text](https://e.com/?a=1&b=2|3)", "<https://e.com/?a=1&amp;b=2%7C3|text>", "text")]
    [InlineData("[x](javascript:alert)", "x (javascript:alert)", "x (javascript:alert)")]
    [InlineData("- a\n* b\n1. c", "• a\n• b\n1. c", "• a\n• b\n1. c")]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d", "a < b & c > d")]
    [InlineData("<!channel> &amp;", "&lt;!channel&gt; &amp;amp;", "<!channel> &amp;")]
    [InlineData("\\*not bold\\*", "*not bold*", "*not bold*")]
    [InlineData("on {{DATE(2026-11-23T12:40:00Z, SHORT)}}", "on <!date^1795437600^{date_short}|2026-11-23>", "on 2026-11-23")]
    [InlineData("{{DATE(2026-11-23T12:40:00Z,LONG)}}", "<!date^1795437600^{date_long}|2026-11-23>", "2026-11-23")]
    [InlineData("{{TIME(2026-11-23T12:40:00+05:30)}}", "<!date^1795417800^{time}|07:10 UTC>", "07:10 UTC")]
    [InlineData("{{DATE(soon)}}", "{{DATE(soon)}}", "{{DATE(soon)}}")]
    public void Markdown_OfACard_IsSlacksAndPlain(string text, string mrkdwn, string plain)
    {
        Assert.Equal(mrkdwn, Markup.Mrkdwn(text));
        Assert.Equal(plain, Markup.Plain(text));
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("a b cd", 3, "a…")]
    [InlineData("😀😀😀", 3, "😀😀😀")]
    [InlineData("😀😀😀😀", 3, "😀😀…")]
    [InlineData("ab👩‍💻cd", 5, "ab…")]
    [InlineData("ab👩‍💻cd", 6, "ab👩‍💻…")]
    [InlineData("e\u0301e\u0301e\u0301", 5, "e\u0301e\u0301…")]
    public void Text_TooLong_EndsWithAnEllipsisBetweenCharacters(string text, int most, string cut) =>
        Assert.Equal(cut, Cut.To(text, most));

    [Fact]
    public void Value_TooLong_HasNoEllipsisThatWouldBeSentBack() => Assert.Equal("ab😀", Cut.Value("ab😀c", 3));

    [Theory]
    [InlineData("a\u0007b\u202Ec\u2066d", "abcd")]
    [InlineData("a\r\nb\tc", "a\nb\tc")]
    [InlineData("שלום\u200F 👩‍💻", "שלום\u200F 👩‍💻")]
    public void Text_Shown_LosesWhatWouldMakeItReadDifferently(string text, string shown) => Assert.Equal(shown, Cut.Clean(text));

    [Fact]
    public void Markdown_TooLong_KeepsToTheLimitAfterEscaping()
    {
        var text = Markup.Mrkdwn(new string('&', 3000));
        Assert.InRange(Cut.Length(text), 2900, 3000);
        Assert.EndsWith("&amp;…", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_ThatWouldMentionLinkOrFormat_StayLiteral()
    {
        var card = BlockSamples.CardOf(
            $$"""{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"{{RandomCards.Hostile}}"}]}""",
            $$"""{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"{{RandomCards.Hostile}}","size":"small"}]}""",
            $$"""{"type":"Input.Text","id":"i","label":"{{RandomCards.Hostile}}","value":"{{RandomCards.Hostile}}"}""");
        var blocks = BlockSamples.Modal(card).Blocks().ToList();
        Json.Equal($$"""{"type":"text","text":"{{RandomCards.Hostile}}"}""", blocks[0]["elements"]![0]!["elements"]![0]);
        Json.Equal($$"""{"type":"plain_text","text":"{{RandomCards.Hostile}}","emoji":false}""", blocks[1]["elements"]![0]);
        Json.Equal($$"""{"type":"plain_text","text":"{{RandomCards.Hostile}}","emoji":false}""", blocks[2]["label"]);
        Assert.Equal(RandomCards.Hostile, blocks[2]["element"]!["initial_value"]!.ToString());
    }
}
