using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Slack;

/// <summary>Buttons of messages: each press has a visible answer, for who pressed where it is a refusal.</summary>
[Needs(Needs.Host)]
public sealed class SlackButtonTests : IAsyncLifetime
{
    private SlackHost _bot = null!;
    private SlackUser _ben = null!;
    private SlackMessage _message = null!;

    public async Task InitializeAsync()
    {
        _bot = await SlackHost.StartAsync();
        _ben = _bot.Slack.Client(_bot.Http, "ben");
        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.ALauncher()));
        await _bot.Ana.CommandAsync("/wa update +919876543210 about=hi");
        _message = await _bot.SeeAsync("Press Open form");
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Press_IsReadFromTheButton_AndOpensAForm()
    {
        _bot.Dialog.Says(SmallCards.AnOpenForm());
        await _ben.ClickAsync(_message, "Open form");

        var pressed = Assert.IsType<ChatEvent.ButtonPressed>(_bot.Dialog.Asked.Last());
        Assert.Equal((Verbs.Open, "form-1", "key-1", _ben.Id, "ben"), (pressed.Verb, pressed.Ticket.Id, pressed.Ticket.CardKey, pressed.Who.Id, pressed.Who.Name));
        Assert.NotNull(_ben.View);
        Assert.Null(_bot.Ana.View);
    }

    [Fact]
    public async Task Press_BringsWhatStandsInTheInputsOfTheMessage()
    {
        _message.Blocks.Insert(0, JsonNode.Parse("""
            { "type": "input", "block_id": "comment", "label": { "type": "plain_text", "text": "Comment" }, "element": { "type": "plain_text_input", "action_id": "comment" } }
            """));
        _bot.Dialog.Says(new ChatReply.Nothing());
        await _ben.ClickAsync(_message, "Open form", new Dictionary<string, string> { ["comment"] = " *ok* <!here> " });

        Assert.Equal(" *ok* <!here> ", Assert.IsType<ChatEvent.ButtonPressed>(_bot.Dialog.Asked.Last()).Values["comment"]);
    }

    [Fact]
    public async Task Result_OnACopyThatNobodyChangesLater_HasNoButtons()
    {
        var copy = Copy(forWhom: null);
        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.ALauncher() with { Key = null, Still = SmallCards.ANotice() }));
        await _bot.Ana.ClickAsync(copy, "Open form");
        Assert.Empty(SlackButtons.Titles(Shared().Single(message => message.Ts == copy.Ts).Blocks));
    }

    [Fact]
    public async Task Form_ThatDoesNotOpen_IsExplainedToWhoPressed()
    {
        _bot.Dialog.Says(SmallCards.AnOpenForm());
        _bot.Slack.Faults.Next("views.open", SlackFault.Error("expired_trigger_id"));
        await _ben.ClickAsync(_message, "Open form");
        Assert.Contains("Please press it again.", Assert.Single(_ben.Whispers).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "response_url")]
    [InlineData(1, "chat.postEphemeral")]
    public async Task Refusal_IsSaidToWhoPressedAlone(int lostResponses, string way)
    {
        _bot.Slack.Faults.Next("response_url", SlackFault.ServerError, lostResponses);
        _bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
        await _ben.ClickAsync(_message, "Open form");

        Assert.Equal(SmallCards.Book.Say(Sentence.Of("answers.unknownButton"), "en"), Assert.Single(_ben.Whispers).Text);
        Assert.Empty(_bot.Ana.Whispers);
        Assert.Equal(way, _bot.Calls[^1].Method);
        Assert.Equal(0, Assert.Single(Shared()).Edits);
    }

    [Fact]
    public async Task Refusal_WhoseResponseUrlSaysNo_IsSaidInAnotherWay()
    {
        _bot.Slack.Faults.Next("response_url", new SlackFault(200, """{ "ok": false, "error": "expired_url" }"""));
        _bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
        await _ben.ClickAsync(_message, "Open form");
        Assert.Equal("chat.postEphemeral", _bot.Calls[^1].Method);
    }

    [Fact]
    public async Task Refusal_InAThread_IsSaidInTheThread()
    {
        _message.Body["thread_ts"] = "1.1";
        _bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
        await _ben.ClickAsync(_message, "Open form");
        Assert.Equal(("response_url", "1.1"), (_bot.Calls[^1].Method, _bot.Calls[^1].Argument("thread_ts")));
    }

    [Fact]
    public async Task Press_ThatBreaks_SaysNothingOfAForm()
    {
        _bot.Dialog.Reply = _ => throw new InvalidOperationException("broken");
        await _ben.ClickAsync(_message, "Open form");
        Assert.Equal("That did not work. Please try again; if that does not help, tell an administrator to look into my log.", Assert.Single(_ben.Whispers).Text);

        await _bot.Ana.CommandAsync("/wa numbers");
        Assert.StartsWith("That did not work. Please try again;", Assert.Single(_bot.Ana.Whispers).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_DeliveredTwice_CountsOnce()
    {
        _bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
        await _ben.ClickAsync(_message, "Open form");
        var asked = _bot.Dialog.Asked.Count;
        Assert.Equal(200, (await _ben.RedeliverAsync()).Status);
        Assert.Equal(asked, _bot.Dialog.Asked.Count);
        Assert.Single(_ben.Whispers);
    }

    [Fact]
    public async Task Result_OnTheRememberedMessage_IsLeftToTheOutbox()
    {
        _bot.Dialog.Says(new ChatReply.CloseForm(SmallCards.ANotice(key: "key-1")));
        var calls = _bot.Calls.Count;
        await _bot.Ana.ClickAsync(_message, "Open form");
        Assert.Equal(calls, _bot.Calls.Count);
    }

    [Fact]
    public async Task Result_OnACopy_TakesTheCopysPlace()
    {
        var copy = Copy(forWhom: null);
        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.ANotice()));
        await _bot.Ana.ClickAsync(copy, "Open form");
        Assert.Contains(Shared(), message => message.Ts == copy.Ts && message.Text == "Done. Nothing else to do here.");
    }

    [Fact]
    public async Task Page_OfAnEphemeralMessage_IsTurnedInPlace()
    {
        var mine = Copy(forWhom: "U0ANA");
        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.ANotice()));
        await _bot.Ana.ClickAsync(mine, "Open form");
        Assert.Equal((mine.Ts, "Done. Nothing else to do here."), (Assert.Single(_bot.Ana.Whispers).Ts, _bot.Ana.Whispers[0].Text));
    }

    [Fact]
    public async Task Page_OfASharedMessage_IsTurnedForWhoPressedAlone()
    {
        var shared = Copy(forWhom: null, key: "");
        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.ANotice()));
        await _ben.ClickAsync(shared, "Open form");
        Assert.Equal("Done. Nothing else to do here.", Assert.Single(_ben.Whispers).Text);
        Assert.Equal(0, Shared().Single(message => message.Ts == shared.Ts).Edits);
    }

    [Fact]
    public async Task Dialog_ThatBreaks_IsSaid()
    {
        _bot.Dialog.Reply = _ => throw new InvalidOperationException("broken");
        await _ben.ClickAsync(_message, "Open form");
        Assert.StartsWith("That did not work", Assert.Single(_ben.Whispers).Text, StringComparison.Ordinal);
    }

    private IEnumerable<SlackMessage> Shared() =>
        _bot.Slack.Workspace.Messages.Where(message => message is { IsFromBot: true, EphemeralFor: null });

    /// <summary>The same message once more, which nobody remembers.</summary>
    private SlackMessage Copy(string? forWhom, string? key = null)
    {
        var body = (JsonObject)_message.Body.DeepClone();
        if (key is not null)
        {
            var button = body["blocks"]!.AsArray().SelectMany(block => block!["elements"] as JsonArray ?? []).Single(element => (string?)element!["type"] == "button")!;
            button["value"] = """{"verb":"history","id":"12|","card":""}""";
        }
        return _bot.Slack.Workspace.Post(_bot.Slack.Workspace.Channel(SlackWorkspace.General)!, body, forWhom);
    }
}
