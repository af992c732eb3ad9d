using System.Text;
using System.Text.Json;
using KaleyraBot.Teams.Payloads;

namespace KaleyraBot.Tests.Teams;

public sealed class CommandTextTests
{
    [Theory]
    [InlineData("<at>KaleyraBot</at> wa update", "wa update")]
    [InlineData("<at>KaleyraBot</at> wa update\n", "wa update")]
    [InlineData("  wa\u00A0update\u200B ", "wa update")]
    [InlineData("wa update <at>KaleyraBot</at>", "wa update")]
    [InlineData("/wa update", "/wa update")]
    [InlineData("wa update about=\"<at>Jane</at> is here\"", "wa update about=\"Jane is here\"")]
    [InlineData("wa update description=\"one\r\ntwo\"", "wa update description=\"one\ntwo\"")]
    [InlineData("wa update about=\"A &amp; B\"", "wa update about=\"A &amp; B\"")]
    [InlineData("<at>KaleyraBot</at>", "")]
    [InlineData("<at>Somebody Typed This</at> wa update", "<at>Somebody Typed This</at> wa update")]
    public void Text_OfAMessage_LosesTheMentionOfTheBot(string text, string expected) => Assert.Equal(expected, Of(text,
        """{"type":"mention","text":"<at>KaleyraBot</at>","mentioned":{"id":"28:bot","name":"KaleyraBot"}}""",
        """{"type":"mention","text":"<at>Jane</at>","mentioned":{"id":"29:jane","name":"Jane"}}"""));

    [Theory]
    [InlineData("<quoted messageId=\"1790000000000\"/>wa approve WA-1", "wa approve WA-1")]
    [InlineData("<quoted messageId=\"1790000000000\"></quoted> <at>KaleyraBot</at> wa approve WA-1", "wa approve WA-1")]
    [InlineData("<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\"><strong>Ben</strong><p>wa decline WA-1</p></blockquote>\n<p>wa approve WA-1</p>", "wa approve WA-1")]
    [InlineData("<attachment id=\"1790000000000\"></attachment>wa approve WA-1", "wa approve WA-1")]
    [InlineData("<div><div><at id=\"0\">KaleyraBot</at>&nbsp;wa help</div></div>", "&nbsp;wa help")]
    [InlineData("<p>wa help</p>", "wa help")]
    [InlineData("<div>wa update description=\"one<br/>two\"</div>", "wa update description=\"one\ntwo\"")]
    [InlineData("<strong>wa</strong> <code>help</code>", "wa help")]
    [InlineData("wa update about=\"<emoji id=\"x\" alt=\"👋\" title=\"Hi\"></emoji>\"", "wa update about=\"👋\"")]
    [InlineData("wa update website=<a href=\"https://a.example.com/b?c=1&amp;d\" title=\"x\">https://a.exam…</a>", "wa update website=https://a.example.com/b?c=1&amp;d")]
    [InlineData("wa update website=<a href=\"https://a.example.com/\">a.example.com</a>", "wa update website=https://a.example.com/")]
    [InlineData("wa update about=\"&lt;p&gt; a < b\"", "wa update about=\"&lt;p&gt; a < b\"")]
    public void Markers_OfClients_GoWithWhatTheyQuote(string text, string expected) => Assert.Equal(expected, Of(text,
        """{"type":"mention","text":"<at>KaleyraBot</at>","mentioned":{"id":"28:bot","name":"KaleyraBot"}}"""));

    [Theory]
    [InlineData("<at>R&amp;D Bot</at> wa update", "<at>R&D Bot</at>")]
    [InlineData("<at>R&D Bot</at> wa update", "<at>R&amp;D Bot</at>")]
    [InlineData("<AT>r&amp;d bot</AT> wa update", "<at>R&amp;D Bot</at>")]
    [InlineData("<at id=\"0\" class=\"x\">R&amp;D  Bot</at> wa update", "<at>R&amp;D Bot</at>")]
    [InlineData("<at>R&amp;D\u00A0Bot</at> wa update", "<at>R&amp;D Bot</at>")]
    [InlineData("<at>R&amp;D Bot</at> wa update", "")]
    [InlineData("@R&D Bot wa update", "@R&D Bot")]
    public void Mention_HoweverItIsWritten_IsRemovedByItsEntity(string text, string literal) => Assert.Equal("wa update", Of(text,
        $$$"""{"type":"mention","text":{{{JsonSerializer.Serialize(literal)}}},"mentioned":{"id":"28:bot","name":"R&D Bot"}}"""));

    [Fact]
    public void Mention_InSeveralParts_IsRemovedWhole() => Assert.Equal("wa help", Of("<at>Kaleyra</at> <at>Bot</at> wa help",
        """{"type":"mention","text":"<at>Kaleyra</at>","mentioned":{"id":"28:bot","name":"Kaleyra"}}""",
        """{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"28:bot","name":"Bot"}}"""));

    [Fact]
    public void Mention_WithoutItsText_IsKnownByTheName() => Assert.Equal("wa help", Of("<at>KaleyraBot</at> wa help",
        """{"type":"mention","mentioned":{"id":"28:bot","name":"KaleyraBot"}}"""));

    [Fact]
    public void Mention_OfAnotherBotOfTheSameName_Stays() => Assert.Equal("KaleyraBot wa help", Of("<at>KaleyraBot</at> wa help",
        """{"type":"mention","text":"<at>KaleyraBot</at>","mentioned":{"id":"28:other","name":"KaleyraBot"}}"""));

    [Fact]
    public void Entities_OfOtherKinds_AreLeftAlone() =>
        Assert.Equal("wa help", Of("wa help", """{"type":"clientInfo","locale":"en-US","country":"US","platform":"Web"}"""));

    private static string Of(string text, params string[] entities) => CommandText.Of(ActivityBody.Parse(Encoding.UTF8.GetBytes(
        $$"""{"type":"message","text":{{JsonSerializer.Serialize(text)}},"recipient":{"id":"28:bot"},"entities":[{{string.Join(',', entities)}}]}"""))!);
}
