using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Slack;

/// <summary>A window that was sent, or whose button was pressed: what becomes of it, in time whatever happens behind the door.</summary>
[Needs(Needs.Host)]
public sealed class SlackWindowTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Typed = new() { ["about"] = "Open till 9" };
    private readonly TaskCompletionSource<ChatReply> _slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SlackHost _bot = null!;

    private SlackView? Window => _bot.Ana.View;

    public async Task InitializeAsync()
    {
        _bot = await SlackHost.StartAsync();
        _bot.Dialog.Early = _ => SmallCards.AnOpenForm();
        _bot.Dialog.Says(SmallCards.AnOpenForm());
        await _bot.OpenFormAsync();
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Form_Sent_SaysWhatWasTypedWhereItWasAskedFor()
    {
        _bot.Dialog.Says(new ChatReply.CloseForm(SmallCards.ANotice()));
        await _bot.Ana.SubmitAsync(Typed);

        var sent = Assert.IsType<ChatEvent.FormSubmitted>(_bot.Dialog.Asked.Last());
        Assert.Equal(("Open till 9", Verbs.Submit, "form-1", "key-1"), (sent.Values["about"], sent.Verb, sent.Ticket.Id, sent.Ticket.CardKey));
        Assert.Equal($"slack:{FakeSlack.Team}/{SlackWorkspace.General}@U0ANA", sent.Where.Value);
        Assert.Equal(_bot.Ana.Id, sent.Who.Id);
        Assert.Null(Window);
        Assert.Null(_bot.Ana.Trouble);
    }

    [Fact]
    public async Task Mistakes_StandUnderTheirInputs_AndWhatBelongsToNoneUnderTheFirst()
    {
        _bot.Dialog.Says(new ChatReply.KeepForm(SmallCards.AForm("Open till 9"), new Dictionary<string, Sentence>
        {
            ["website"] = Sentence.Of("fields.urlScheme"),
            ["about"] = Sentence.Of("fields.urlOne"),
            [""] = Sentence.Of("fields.nothingToChange"),
        }));
        await _bot.Ana.SubmitAsync(Typed);

        Assert.Null(_bot.Ana.Trouble);
        var error = Assert.Single(Window!.Errors);
        Assert.Equal("about", error.Key);
        Assert.Contains("begins with https://", error.Value, StringComparison.Ordinal);
        Assert.Contains("Only one address fits here.", error.Value, StringComparison.Ordinal);
        Assert.Contains("Nothing would change.", error.Value, StringComparison.Ordinal);
        Assert.Equal("Open till 9", BlockTexts.Value(Window.Shown(), "about"));
    }

    [Fact]
    public async Task Answer_ForThePersonAlone_TakesTheWindowsPlace()
    {
        _bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
        await _bot.Ana.SubmitAsync(Typed);

        Assert.Null(_bot.Ana.Trouble);
        Assert.Null(Window!.Body["submit"]);
        Assert.Single(BlockTexts.All(Window.Body), text => text == SmallCards.Book.Say(Sentence.Of("answers.unknownButton"), "en"));
    }

    [Fact]
    public async Task Button_InTheWindow_PutsACardOnTop_AndOnTopOfThatInPlace()
    {
        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.AForm("one")));
        await _bot.Ana.ClickInViewAsync("Edit in form", Typed);
        Assert.Equal(2, _bot.Slack.Views.Height("U0ANA"));

        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.AForm("two")));
        await _bot.Ana.ClickInViewAsync("Edit in form");
        Assert.Equal(2, _bot.Slack.Views.Height("U0ANA"));
        Assert.Equal(("views.update", "ok"), (_bot.Calls[^1].Method, _bot.Calls[^1].Outcome));

        _bot.Dialog.Says(new ChatReply.CloseForm(SmallCards.ANotice()));
        await _bot.Ana.SubmitAsync(Typed);
        Assert.Null(Window);
    }

    [Fact]
    public async Task Button_InTheWindow_WithMistakes_ShowsThemInTheForm()
    {
        _bot.Dialog.Says(new ChatReply.KeepForm(SmallCards.AForm("checked"), new Dictionary<string, Sentence> { ["about"] = Sentence.Of("fields.urlOne") }));
        await _bot.Ana.ClickInViewAsync("Edit in form", Typed);

        Assert.Equal(("views.update", "ok"), (_bot.Calls[^1].Method, _bot.Calls[^1].Outcome));
        Assert.Equal("Open till 9", BlockTexts.Value(Window!.Shown(), "about"));
    }

    [Fact]
    public async Task Button_WhoseTriggerIsOld_ShowsTheCardInThisWindow()
    {
        _bot.Slack.Faults.Next("views.push", SlackFault.Error("expired_trigger_id"));
        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.ANotice()));
        await _bot.Ana.ClickInViewAsync("Edit in form", Typed);
        Assert.Contains("Done. Nothing else to do here.", BlockTexts.All(Window!.Body));
    }

    [Fact]
    public async Task Form_SentToASlowDialog_SaysSoInTime_AndShowsTheMistakesLater()
    {
        await SubmitImpatientlyAsync();
        Assert.Contains(BlockTexts.All(Window!.Body), text => text.StartsWith("This takes a little longer.", StringComparison.Ordinal));

        _slow.SetResult(new ChatReply.KeepForm(SmallCards.AForm("Open till 9"), new Dictionary<string, Sentence>()));
        await _bot.CalledAsync("views.update");
        Assert.Equal("Open till 9", BlockTexts.Value(Window!.Shown(), "about"));
    }

    [Fact]
    public async Task Form_SentToADialogThatBreaksLate_SaysSoWithoutPromisingWhatWasTyped()
    {
        await SubmitImpatientlyAsync();
        _slow.SetException(new InvalidOperationException("broken"));

        await _bot.CalledAsync("views.update");
        Assert.Contains(BlockTexts.All(Window!.Body), text => text.StartsWith("That did not work. Please try again;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Window_ClosedMeanwhile_TellsTheResultInThePersonsChat()
    {
        await SubmitImpatientlyAsync();
        await _bot.Ana.CloseAsync();

        _slow.SetResult(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
        var told = await _bot.SeeAsync(SmallCards.Book.Say(Sentence.Of("answers.unknownButton"), "en"));
        Assert.StartsWith("D", told.Channel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dialog_ThatBreaks_KeepsWhatWasTyped()
    {
        _bot.Dialog.Reply = _ => throw new InvalidOperationException("broken");
        await _bot.Ana.SubmitAsync(Typed);

        Assert.Null(_bot.Ana.Trouble);
        Assert.StartsWith("That did not work, and what you typed is still here.", Assert.Single(Window!.Errors).Value, StringComparison.Ordinal);
        Assert.Equal("Open till 9", BlockTexts.Value(Window.Shown(), "about"));
        Assert.Contains(_bot.Log.Lines, line => line.Contains("broken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Window_OpenedForSomebodyElse_IsRefused()
    {
        var asked = _bot.Dialog.Asked.Count;
        var view = (JsonObject)Window!.Body.DeepClone();
        var ben = _bot.Slack.Client(_bot.Http, "ben");
        await ben.SendAsync(new SlackPayloads(_bot.Slack, ben.Person).Submission(view, [], SlackDelivery.Normal));
        Assert.Equal((400, asked), (ben.Answer!.Status, _bot.Dialog.Asked.Count));
    }

    private async Task SubmitImpatientlyAsync()
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _bot.Dialog.Reply = _ =>
        {
            entered.TrySetResult();
            return _slow.Task;
        };
        var sending = _bot.Ana.SubmitAsync(Typed);
        await entered.Task;
        _bot.Time.Advance(Patience.Default.Longest);
        await sending;
        Assert.Null(_bot.Ana.Trouble);
    }
}
