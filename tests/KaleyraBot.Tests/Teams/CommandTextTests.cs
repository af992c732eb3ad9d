using System.Text;
using System.Text.Json;
using KaleyraBot.Teams.Activities;

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
