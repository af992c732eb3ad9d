using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Slack;

/// <summary>In a channel the bot is not a member of: the response URL of the command stands in, and after that the person's own chat.</summary>
public sealed class SlackOutsideTests : IAsyncLifetime
{
    private const string Channel = "C0OUTSIDE";
    private const string Invite = "I am not a member of this channel";
    private static readonly Place Outside = new($"slack:{FakeSlack.Team}/{Channel}@U0ANA");
    private SlackHost _bot = null!;
    private SlackUser _ana = null!;

    public async Task InitializeAsync()
    {
        _bot = await SlackHost.StartAsync();
        _bot.Slack.Workspace.AddChannel(Channel, "outside", withBot: false);
        _ana = _bot.Slack.Client(_bot.Http, "ana", Channel);
        _bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Outcome_ComesThroughTheResponseUrl_OnceAndWithAHint()
    {
        await _ana.CommandAsync("/wa something");
        var sent = Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.PostAsync(Outside, SmallCards.ANotice() with { IsPassing = true }, default));
        Assert.Empty(Shared());

        Assert.IsType<ChatDelivery.Gone>(await _bot.Chat.ReplaceAsync(new($"slack:{FakeSlack.Team}/{Channel}/1.2"), SmallCards.ANotice(), default));
        Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.ReplaceAsync(sent.Message, SmallCards.ANotice(), default));
        Assert.Equal(Channel, Assert.Single(Shared()).Channel);
    }

    [Fact]
    public async Task Card_ForTheConversation_SaysHowToLetTheBotIn()
    {
        await _ana.CommandAsync("/wa something");
        Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.PostAsync(Outside, SmallCards.ANotice(), default));
        Assert.Contains(Invite, Assert.Single(Shared()).Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResponseUrl_TooOldOrUsedUp_GivesWayToThePersonsChat()
    {
        await _ana.CommandAsync("/wa something");
        for (var use = 0; use < 5; use++)
        {
            await _bot.Chat.PostAsync(Outside, SmallCards.ANotice(), default);
        }
        Assert.Equal(5, Shared().Count());
        await _bot.Chat.PostAsync(Outside, SmallCards.ANotice(), default);
        Assert.StartsWith("D", Shared().Last().Channel, StringComparison.Ordinal);

        await _ana.CommandAsync("/wa something");
        _bot.Time.Advance(TimeSpan.FromMinutes(31));
        await _bot.Chat.PostAsync(Outside, SmallCards.ANotice(), default);
        Assert.Equal(2, Shared().Count(message => message.Channel.StartsWith('D')));
        Assert.Contains(Invite, Shared().Last().Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResponseUrl_OfAnotherHost_IsNotCalled()
    {
        const string stranger = "team_id=T0MARIGOLD&channel_id=C0OUTSIDE&user_id=U0ANA&text=x&trigger_id=1.2&response_url=https%3A%2F%2Fevil.example.com%2Fhooks";
        await _ana.SendAsync(new("/slack/commands", "application/x-www-form-urlencoded", stranger));
        Assert.Equal(200, _ana.Answer!.Status);
        Assert.DoesNotContain(_bot.References.Kept.Values, value => value.Contains("evil", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Channel_Archived_GivesNoHint()
    {
        _bot.Slack.Workspace.AddChannel("C0OLD", "old").IsArchived = true;
        Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.PostAsync(new($"slack:{FakeSlack.Team}/C0OLD@U0ANA"), SmallCards.ANotice(), default));
        var told = Assert.Single(Shared());
        Assert.StartsWith("D", told.Channel, StringComparison.Ordinal);
        Assert.DoesNotContain(Invite, told.Body.ToJsonString(), StringComparison.Ordinal);
    }

    private IEnumerable<SlackMessage> Shared() => _bot.Slack.Workspace.Messages.Where(message => message is { IsFromBot: true, EphemeralFor: null });
}
