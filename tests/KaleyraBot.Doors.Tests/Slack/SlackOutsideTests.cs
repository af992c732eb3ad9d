using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Slack;

/// <summary>
/// In a channel the bot is not a member of: the response URL of the command stands in, and after that the person's own chat.
/// </summary>
[Needs(Needs.Host)]
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
        var sent = Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.PostAsync(Outside, SmallCards.ANotice() with { IsPassing = true },
            default));
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
    public async Task Card_SaidThroughTheResponseUrl_ChangesInPlaceOnceItsButtonIsPressed()
    {
        await _ana.CommandAsync("/wa something");
        await _bot.Ledger.AcceptAsync("shown", [new Effect.PostCard(Outside, SmallCards.ALauncher())], default);

        await _bot.Slack.Client(_bot.Http, "ben", Channel).ClickAsync(Assert.Single(Shared()), "Open form");
        Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.ReplaceAsync(_bot.Ledger.Shown["key-1"], SmallCards.ANotice(), default));

        var said = Assert.Single(Shared());
        Assert.Equal(("Done. Nothing else to do here.", 1), (said.Text, said.Edits));
        Assert.Empty(SlackButtons.Titles(said.Blocks));
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
        Assert.Contains(
            "I could not say this in the channel where you asked, because I am not a member there. Type /invite and my name there to let me in.", BlockTexts.All(Shared().Last().Body));
    }

    [Fact]
    public async Task ChatOfTwoPeople_IsNotToldToInviteTheBot_ForNobodyCan()
    {
        var ben = _bot.Slack.Workspace.Join("ben", SlackWorkspace.General);
        var chat = _bot.Slack.Workspace.Direct("U0ANA", ben.Id).Id;
        var place = new Place($"slack:{FakeSlack.Team}/{chat}@U0ANA");
        await _bot.Slack.Client(_bot.Http, "ana", chat).CommandAsync("/wa something");
        await _bot.Chat.PostAsync(place, SmallCards.ANotice(), default);
        Assert.Contains("I am not part of this chat, so I cannot keep this message up to date. Ask in a channel that I am in, or in my own chat, to see it change.", BlockTexts.All(Assert.Single(Shared()).Body));

        _bot.Time.Advance(TimeSpan.FromMinutes(31));
        await _bot.Chat.PostAsync(place, SmallCards.ANotice(), default);
        Assert.Contains("I could not say this in the chat where you asked, because I am not part of it.", BlockTexts.All(Shared().Last().Body));
        Assert.DoesNotContain(Shared(), message => message.Body.ToJsonString().Contains("/invite", StringComparison.Ordinal));
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

    private IEnumerable<SlackMessage> Shared() =>
        _bot.Slack.Workspace.Messages.Where(message => message is { IsFromBot: true, EphemeralFor: null });
}
