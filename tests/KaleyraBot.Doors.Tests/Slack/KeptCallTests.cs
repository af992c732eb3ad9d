using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Slack;

/// <summary>What Slack was told that it is taken is stored, whatever happens to the process; and what comes twice is done once.</summary>
[Needs(Needs.Host)]
public sealed class KeptCallTests : IAsyncLifetime
{
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SlackHost _bot = null!;
    private SlowDialog _slow = null!;
    private SlackMessage _launcher = null!;

    public async Task InitializeAsync()
    {
        _bot = await SlackHost.StartAsync();
        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.ALauncher()));
        await _bot.Ana.CommandAsync("/wa update +919876543210 about=hi");
        _launcher = await _bot.SeeAsync("Press Open form");
        _slow = new(_bot.Inbox) { Go = _held.Task };
        _bot.Dialog.Early = _ => SmallCards.AnOpenForm();
    }

    public async Task DisposeAsync()
    {
        _held.TrySetResult();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task Forms_OfAKilledProcess_AreTakenUpInOrder_AndOnce_AndToldWithoutTheirWindow()
    {
        await SendImpatientlyAsync("one");
        await SendImpatientlyAsync("two");
        await using var next = await SlackHost.StartAsync(_bot.Inbox);
        var dialog = new SlowDialog(_bot.Inbox);
        next.Dialog.Reply = dialog.AnswerAsync;

        await next.Services.GetRequiredService<TurnRecovery>().RoundAsync(default);
        await next.Services.GetRequiredService<TurnRecovery>().RoundAsync(default);

        Assert.Equal(["one", "two"], dialog.Decided);
        var told = await next.SeeAsync(SmallCards.Book.Say(Sentence.Of("answers.unknownButton"), "en"));
        Assert.StartsWith("D", told.Channel, StringComparison.Ordinal);
        Assert.Empty(await _bot.Inbox.KeptAsync(default));
        _held.SetResult();
        await _bot.Services.GetRequiredService<TurnScheduler>().EndedAsync();
        Assert.Empty(_slow.Decided);
    }

    [Fact]
    public async Task Form_SentLater_DoesNotOvertakeOneThatWasAcknowledged()
    {
        await SendImpatientlyAsync("one");
        _slow.Go = Task.CompletedTask;
        await SendImpatientlyAsync("two");
        Assert.Empty(_slow.Decided);

        _held.SetResult();
        await _bot.Services.GetRequiredService<TurnScheduler>().EndedAsync();
        Assert.Equal(["one", "two"], _slow.Decided);
    }

    [Fact]
    public async Task Form_ThatCannotBeStored_IsNoSuccess_AndStaysOpenWithWhatWasTyped()
    {
        _bot.Inbox.Storing = _ => throw new IOException("disk full");
        await OpenAsync();
        await ImpatientAsync(_bot.Ana.SubmitAsync(new Dictionary<string, string> { ["about"] = "one" }));
        Assert.Equal(503, _bot.Ana.Answer!.Status);
        Assert.NotNull(_bot.Ana.Trouble);
        Assert.Equal("one", BlockTexts.Value(_bot.Ana.View!.Shown(), "about"));

        _held.SetResult();
        await _bot.Services.GetRequiredService<TurnScheduler>().EndedAsync();
        Assert.Equal(["one"], _slow.Decided);
    }

    [Fact]
    public async Task Message_ThatCannotBeStored_IsDeliveredAgain_AndAnsweredOnce()
    {
        _bot.Dialog.Reply = _slow.AnswerAsync;
        _bot.Inbox.Storing = _ => throw new IOException("disk full");
        await ImpatientAsync(_bot.Ana.MentionAsync("approve WA-1"));
        Assert.Equal(503, _bot.Ana.Answer!.Status);
        _held.SetResult();
        Assert.Equal(200, (await _bot.Ana.RedeliverAsync(new() { RetryNumber = 1 })).Status);
        Assert.Equal(["line"], _slow.Decided);
    }

    [Fact]
    public async Task Press_DeliveredTwice_IsDoneOnce()
    {
        _held.SetResult();
        _bot.Dialog.Reply = _slow.AnswerAsync;
        await _bot.Ana.ClickAsync(_launcher, "Open form");
        await _bot.Ana.RedeliverAsync();
        Assert.Single(_slow.Decided);
        Assert.Single(_bot.Ana.Whispers);
    }

    [Fact]
    public async Task Press_DeliveredTwiceAtOnce_IsDoneOnce()
    {
        _bot.Dialog.Reply = _slow.AnswerAsync;
        var first = _bot.Ana.ClickAsync(_launcher, "Open form");
        await _slow.EnteredAsync();
        var second = _bot.Ana.RedeliverAsync();
        _held.SetResult();
        await Task.WhenAll(first, second);
        Assert.Single(_slow.Decided);
        Assert.Single(_bot.Ana.Whispers);
    }

    [Fact]
    public async Task Press_ThatOnlyLooks_DeliveredTwice_IsAnsweredOnce()
    {
        _bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
        await _bot.Ana.ClickAsync(_launcher, "Open form");
        await _bot.Ana.RedeliverAsync();
        Assert.Single(_bot.Ana.Whispers);
    }

    [Fact]
    public async Task Press_ThatBroke_IsDoneWhenItComesAgain()
    {
        _held.SetResult();
        _bot.Dialog.Reply = _ => throw new InvalidOperationException("killed");
        await _bot.Ana.ClickAsync(_launcher, "Open form");
        _bot.Dialog.Reply = _slow.AnswerAsync;
        await _bot.Ana.RedeliverAsync();
        Assert.Equal([Verbs.Open], _slow.Decided);
    }

    private static readonly string[] Unreadable = ["secret", """{"route":"interactions"}""", """{"route":"events","payload":"{\"secret\":1}"}"""];

    [Fact]
    public async Task Body_ThatCannotBeReadAnyMore_IsGivenUp_AndNotLogged()
    {
        var before = _bot.Dialog.Asked.Count;
        foreach (var (body, i) in Unreadable.Select((body, i) => (body, i)))
        {
            await _bot.Inbox.KeepAsync(new($"slack:{i}", "slack", body), default);
        }
        await _bot.Services.GetRequiredService<TurnRecovery>().RoundAsync(default);
        Assert.Empty(await _bot.Inbox.KeptAsync(default));
        Assert.Equal(before, _bot.Dialog.Asked.Count);
        Assert.DoesNotContain(_bot.Log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    private async Task OpenAsync()
    {
        // The form stands open before the dialog is asked for what the ledger knows; that is not what these tests are about.
        _bot.Dialog.Reply = asked => asked is ChatEvent.CommandTyped { Early: not null }
            ? Task.FromResult<ChatReply>(SmallCards.AnOpenForm())
            : _slow.AnswerAsync(asked);
        await _bot.Ana.CommandAsync("/wa update");
    }

    private async Task SendImpatientlyAsync(string about)
    {
        await OpenAsync();
        await ImpatientAsync(_bot.Ana.SubmitAsync(new Dictionary<string, string> { ["about"] = about }));
        Assert.Null(_bot.Ana.Trouble);
    }

    private async Task ImpatientAsync(Task asking)
    {
        await _slow.EnteredAsync();
        _bot.Time.Advance(Patience.Default.Longest);
        await asking;
    }
}
