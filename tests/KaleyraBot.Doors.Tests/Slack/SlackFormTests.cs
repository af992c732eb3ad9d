using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Slack.Views;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Slack;

/// <summary>The form opens within the life of its trigger, or the person is told what to do.</summary>
[Needs(Needs.Host)]
public sealed class SlackFormTests : IAsyncLifetime
{
    private SlackHost _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await SlackHost.StartAsync();
        _bot.Dialog.Early = _ => SmallCards.AnOpenForm();
        _bot.Dialog.Says(SmallCards.AnOpenForm());
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Command_OpensTheFormBeforeAnythingElseIsTouched()
    {
        var opening = new TaskCompletionSource();
        _bot.Slack.Faults.Next("views.open", SlackFault.Hang(opening.Task) with { AfterDoing = true, Status = 200, Body = """{"ok":true,"view":{"id":"V1"}}""" });

        var typing = _bot.Ana.CommandAsync("/wa update");
        await _bot.CalledAsync("views.open");
        Assert.Empty(_bot.Dialog.Asked);
        Assert.Equal(0, _bot.References.Writes);
        Assert.Empty(_bot.Ledger.Deliveries);
        opening.SetResult();
        await typing;

        Assert.Equal((200, ""), (_bot.Ana.Answer!.Status, _bot.Ana.Answer.Body));
        Assert.Equal("views.open", Assert.Single(_bot.Calls).Method);
        Assert.NotNull(_bot.Ana.View);
    }

    [Fact]
    public async Task Form_OpenAlready_IsCompletedWithWhatTheLedgerKnows()
    {
        _bot.Dialog.Says(new ChatReply.OpenForm(SmallCards.AForm("Last set on Monday"), SmallCards.ALauncher()));
        await _bot.Ana.CommandAsync("/wa update");

        var update = await _bot.CalledAsync("views.update");
        Assert.Equal("ok", update.Outcome);
        Assert.NotNull(update.Argument("hash"));
        var ticket = Assert.IsType<ChatEvent.CommandTyped>(Assert.Single(_bot.Dialog.Asked)).Early!.Ticket;
        Assert.Null(ticket.CardKey);
        Assert.Equal("Last set on Monday", Doors.BlockTexts.Value(_bot.Ana.View!.Shown(), "about"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Trigger_TooOld_IsAnsweredInTheSameCall(bool asInvalidArgument)
    {
        _bot.Slack.Triggers.ExpiryIsAnInvalidArgument = asInvalidArgument;
        _bot.Slack.Faults.Next("views.open", asInvalidArgument
            ? SlackFault.Error("invalid_arguments", "[ERROR] `trigger_id` expired [json-pointer:/trigger_id]")
            : SlackFault.Error("expired_trigger_id"));

        await _bot.Ana.CommandAsync("/wa update");

        Assert.Null(_bot.Ana.Trouble);
        Assert.Equal(
            "Slack gives me three seconds to open the form, and this time it took longer. Please type the command again.", Assert.Single(_bot.Ana.Whispers).Text);
        Assert.Equal("views.open", Assert.Single(_bot.Calls).Method);
    }

    [Fact]
    public async Task Form_ThatSlackDoesNotTake_IsExplainedAndLogged()
    {
        _bot.Slack.Faults.Next("views.open", SlackFault.Error("invalid_arguments", "[ERROR] must be less than 25 characters [json-pointer:/view/title]"));

        await _bot.Ana.CommandAsync("/wa update");

        Assert.StartsWith("Slack did not open the form. Please type the command again", Assert.Single(_bot.Ana.Whispers).Text, StringComparison.Ordinal);
        Assert.Contains(_bot.Log.Lines, line => line.Contains("[json-pointer:/view/title]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Slack_NotAnswering_IsGivenUpInTime()
    {
        var never = new TaskCompletionSource();
        _bot.Slack.Faults.Next("views.open", SlackFault.Hang(never.Task));

        var typing = _bot.Ana.CommandAsync("/wa update");
        await _bot.CalledAsync("views.open");
        _bot.Time.Advance(ViewPatience.Default.Longest);
        await typing;

        Assert.Null(_bot.Ana.Trouble);
        Assert.Contains("this time it took longer", Assert.Single(_bot.Ana.Whispers).Text, StringComparison.Ordinal);
        never.SetResult();
    }

    [Fact]
    public async Task Command_DeliveredTwice_OpensOneForm()
    {
        await _bot.Ana.CommandAsync("/wa update");
        var again = await _bot.Ana.RedeliverAsync();

        Assert.Equal((200, ""), (again.Status, again.Body));
        Assert.Equal(1, _bot.Slack.Views.Height(_bot.Ana.Person.Id));
    }

    [Fact]
    public async Task Shortcut_OpensTheForm_AndItsOutcomeGoesToThePersonsChat()
    {
        await _bot.Ana.ShortcutAsync();
        Assert.Equal($"slack:{FakeSlack.Team}/@U0ANA", Place(_bot.Ana.View!));

        await _bot.Ana.MessageShortcutAsync(_bot.Slack.Workspace.Post(_bot.Slack.Workspace.Channel(SlackWorkspace.General)!, new JsonObject { ["text"] = "hello" }));
        Assert.Equal($"slack:{FakeSlack.Team}/{SlackWorkspace.General}@U0ANA", Place(_bot.Ana.View!));
    }

    [Fact]
    public async Task Shortcut_ThatOpensNothing_IsExplainedInThePersonsChat()
    {
        _bot.Slack.Faults.Next("views.open", SlackFault.Error("expired_trigger_id"));
        await _bot.Ana.ShortcutAsync();

        var told = await _bot.SeeAsync("Please press it again.");
        Assert.StartsWith("D", told.Channel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_WithACompleteChange_PostsItsPreviewInTheConversation()
    {
        _bot.Dialog.Early = _ => null;
        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.ANotice(key: "preview-1")));
        await _bot.Ana.CommandAsync("/wa update +919876543210 about=hi");

        var posted = await _bot.CalledAsync("chat.postMessage");
        Assert.Equal((SlackWorkspace.General, "false", "false", "none"),
            (posted.Argument("channel"), posted.Argument("unfurl_links"), posted.Argument("unfurl_media"), posted.Argument("parse")));
        Assert.Null(posted.Argument("link_names"));
    }

    private static string Place(SlackView view) => (string)JsonNode.Parse((string)view.Body["private_metadata"]!)!["place"]!;
}
