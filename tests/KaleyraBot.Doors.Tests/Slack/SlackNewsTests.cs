using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Slack;

/// <summary>News about messages, and one message that comes as several events.</summary>
[Needs(Needs.Host)]
public sealed class SlackNewsTests : IAsyncLifetime
{
    private SlackHost _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await SlackHost.StartAsync();
        _bot.Dialog.Says(SmallCards.AnOpenForm());
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("""{"type":"app_mention","user":"U0ANA","text":"<@U0KALEYRA> decline WA-1","channel":"C0GENERAL","ts":"2.2","thread_ts":"1.1","edited":{"user":"U0ANA","ts":"3.3"} }""")]
    [InlineData("""{"type":"message","channel_type":"im","user":"U0ANA","text":"decline WA-1","channel":"D0ANA","ts":"2.2","thread_ts":"1.1","edited":{"user":"U0ANA","ts":"3.3"} }""")]
    [InlineData("""
        {"type":"message","subtype":"message_changed","channel_type":"im","channel":"D0ANA","ts":"4.4","hidden":true,
        "message":{"type":"message","user":"U0ANA","text":"decline WA-1","ts":"2.2","edited":{"user":"U0ANA","ts":"3.3"} },
        "previous_message":{"type":"message","user":"U0ANA","text":"status WA-1","ts":"2.2"} }
        """)]
    [InlineData("""{"type":"message","subtype":"message_replied","channel_type":"im","channel":"D0ANA","ts":"4.4","message":{"user":"U0ANA","text":"decline WA-1"} }""")]
    public async Task News_AboutAMessage_DoesNothing(string happened)
    {
        await _bot.Ana.EventAsync(JsonNode.Parse(happened)!.AsObject());
        Assert.Equal(200, _bot.Ana.Answer!.Status);
        Assert.Empty(_bot.Dialog.Asked);
    }

    [Fact]
    public async Task Message_OfADirectChat_AsMessageAndAsMention_IsAnsweredOnce()
    {
        foreach (var type in new[] { "message", "app_mention", "message" })
        {
            await _bot.Ana.EventAsync(JsonNode.Parse(
                $$"""{"type":"{{type}}","channel_type":"im","user":"U0ANA","text":"<@U0KALEYRA> help","channel":"D0ANA","ts":"2.2","thread_ts":"1.1"}""")!.AsObject());
        }
        Assert.Single(_bot.Slack.Workspace.Messages, message => message.IsFromBot);
    }

    [Fact]
    public async Task Reply_ThatIsAlsoSentToTheChannel_IsACommand()
    {
        await _bot.Ana.EventAsync(JsonNode.Parse(
            """{"type":"app_mention","subtype":"thread_broadcast","user":"U0ANA","text":"<@U0KALEYRA> help","channel":"C0GENERAL","ts":"2.2","thread_ts":"1.1"}""")!.AsObject());
        Assert.Single(_bot.Dialog.Asked);
    }
}
