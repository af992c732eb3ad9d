using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using Microsoft.Extensions.Time.Testing;
using static KaleyraBot.Tests.Doors.Sample;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The real bot in Slack, where Slack differs from the other surfaces.</summary>
[Needs(Needs.Host)]
public sealed class SlackTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Change = new() { ["wa_number"] = Number, ["about"] = "Open till 9" };
    private FakeSlack _slack = null!;
    private TestBot _bot = null!;
    private HttpClient _http = null!;
    private SlackUser _ana = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        _bot = await TestBot.StartAsync([.. _slack.Settings.Select(setting => (setting.Key, setting.Value))]);
        _http = Http(_bot.Url);
        _ana = _slack.Client(_http);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        _http.Dispose();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task Update_WithTheDocumentedValues_IsOneWindowOneCallAndOneMessage()
    {
        await _ana.CommandAsync("/wa update");
        await _ana.SubmitAsync(Filled);
        await SeeAsync("WA-1 Succeeded", "D");
        await SeeAsync("WA-1 Succeeded", SlackWorkspace.General);

        Assert.Single(_slack.Calls, call => call.Method == "views.open");
        Assert.Equal("PUT", Assert.Single(_bot.Sandbox.Journal).Method);
        Assert.Single(_slack.Workspace.Messages, message => message.Channel == SlackWorkspace.General);
    }

    [Fact]
    public async Task Values_TooLongForInputsThatSlackDoesNotMeasure_AreRefusedUnderThem()
    {
        await _ana.CommandAsync("/wa update");
        var (email, site) = ($"a@{string.Join('.', Enumerable.Repeat(new string('b', 60), 3))}.example.com", $"https://www.example.com/{new string('c', 300)}");
        await _ana.SubmitAsync(new Dictionary<string, string>(Change) { ["contact_email"] = email, ["website"] = site });

        Assert.Null(_ana.Trouble);
        Assert.Equal(["contact_email", "website"], _ana.View!.Errors.Keys.Order());
        Assert.All(_ana.View.Errors.Values, error => Assert.Contains("characters fit here", error, StringComparison.Ordinal));
        Assert.Empty(_bot.Sandbox.Journal);
    }

    [Fact]
    public async Task Preview_OnTopOfTheForm_IsSentFromThere_AndEverythingCloses()
    {
        await _ana.CommandAsync("/wa update");
        await _ana.ClickInViewAsync("Preview", Change);
        Assert.Equal(2, _slack.Views.Height(_ana.Person.Id));
        Assert.Equal("Update", (string?)_ana.View!.Body["submit"]!["text"]);

        await _ana.SubmitAsync();

        Assert.Null(_ana.Trouble);
        Assert.Null(_ana.View);
        await SeeAsync("WA-1 Succeeded");
        Assert.Single(_bot.Sandbox.Journal);
    }

    [Fact]
    public async Task Preview_WithMistakes_ShowsThemInTheForm_WithEverythingTyped()
    {
        await _ana.CommandAsync("/wa update");
        await _ana.ClickInViewAsync("Preview", new Dictionary<string, string> { ["wa_number"] = Number, ["about"] = new string('a', 140) });

        var form = _ana.View!.Shown();
        Assert.Contains(BlockTexts.All(form), text => text.Contains("At most 139 characters fit here; this has 140.", StringComparison.Ordinal));
        Assert.Equal(new string('a', 140), BlockTexts.Value(form, "about"));
        Assert.Equal(1, _slack.Views.Height(_ana.Person.Id));
    }

    [Fact]
    public async Task Preview_Cancelled_SendsNothingAndPostsNothing()
    {
        await _ana.CommandAsync("/wa update");
        await _ana.ClickInViewAsync("Preview", Change);
        await _ana.ClickInViewAsync("Cancel");

        Assert.Equal("views.update", _slack.Calls[^1].Method);
        Assert.Null(_ana.View!.Body["submit"]);
        Assert.Empty(_slack.Workspace.Messages);
        Assert.Empty(_bot.Sandbox.Journal);
    }

    [Fact]
    public async Task Form_OpenedAgain_ShowsWhatWasLastSet()
    {
        await _ana.CommandAsync("/wa update");
        await _ana.SubmitAsync(Change);
        await SeeAsync("WA-1 Succeeded");

        await _ana.CommandAsync($"/wa update {Number}");
        var completed = await _slack.Workspace.UntilAsync(() => _slack.Calls.LastOrDefault(call => call.Method == "views.update"), "the completed form");

        Assert.Equal("ok", completed.Outcome);
        Assert.Contains(BlockTexts.All(_ana.View!.Body), text => text.Contains("Last set through this bot on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Slack_Throttling_EndsInOneMessage()
    {
        _slack.Faults.Next("chat.postMessage", SlackFault.RateLimited(1));
        await _ana.CommandAsync("/wa update");
        await _ana.SubmitAsync(Change);

        await SeeAsync("WA-1 Succeeded", "C");
        Assert.Single(_slack.Workspace.Messages, message => message.Channel == SlackWorkspace.General);
    }

    [Fact]
    public async Task Button_PressedAfterARestart_StillWorks()
    {
        await _ana.CommandAsync($"/wa update {Number} about=\"Open till 9\"");
        var preview = await SeeAsync("Preview:");
        await _bot.StopAsync();
        await _bot.StartAgainAsync();

        await _ana.ClickAsync(preview, "Update");

        var card = await SeeAsync("WA-1 Succeeded", "C");
        Assert.Equal(preview.Ts, card.Ts);
    }

    [Fact]
    public async Task Channel_WithoutTheBot_SeesTheOutcomeOnce_AndTheRequesterIsTold()
    {
        _slack.Workspace.AddChannel("C0OUTSIDE", "outside", withBot: false);
        var ana = _slack.Client(_http, "ana", "C0OUTSIDE");
        await ana.CommandAsync("/wa update");
        await ana.SubmitAsync(Change);

        await SeeAsync("WA-1 Succeeded", "D");
        await SeeAsync("WA-1 Succeeded", "C0OUTSIDE");
        Assert.Single(_slack.Workspace.Messages, message => message.Channel == "C0OUTSIDE");
    }

    [Fact]
    public async Task Form_InsistsOnTheNumberAlone()
    {
        await _ana.CommandAsync("/wa update");
        var inputs = _ana.View!.Blocks.Where(block => (string?)block!["type"] == "input").ToLookup(block => (bool)block!["optional"]!, block => (string)block!["block_id"]!);
        Assert.Equal(("wa_number", 10), (Assert.Single(inputs[false]), inputs[true].Count()));
        var refused = await Assert.ThrowsAsync<SlackRefusedException>(() => _ana.SubmitAsync(new Dictionary<string, string> { ["about"] = "Open till 9" }));
        Assert.Equal("WhatsApp number: Please complete this required field.", refused.Message);
    }

    [Fact]
    public async Task Chat_OfTwoPeople_SeesTheOutcomeThroughTheCommand()
    {
        var ben = _slack.Workspace.Join("ben", SlackWorkspace.General);
        var ana = _slack.Client(_http, "ana", _slack.Workspace.Direct(_ana.Person.Id, ben.Id).Id);
        await ana.CommandAsync("/wa update");
        await ana.SubmitAsync(Change);
        await _slack.Workspace.UntilAsync(() => _slack.Workspace.Messages.FirstOrDefault(message => message.Channel == ana.ChannelId && message.Text.StartsWith("WA-1 Succeeded", StringComparison.Ordinal)), "the outcome");
    }

    [Fact]
    public async Task Help_IsForWhoAskedAlone_WhateverWasTyped()
    {
        await _ana.CommandAsync("/wa");
        await _ana.CommandAsync("/wa help");
        await _ana.CommandAsync("/wa unknown");

        Assert.Equal(3, _ana.Whispers.Count);
        Assert.Contains("I do not know “unknown”.", _ana.Whispers[2].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_slack.Calls, call => call.Method != "auth.test");
    }

    [Theory]
    [InlineData("histroy", "Did you mean wa history?")]
    [InlineData("aprove WA-1", "Did you mean wa approve WA-1?")]
    [InlineData("thanks!", "You are welcome!")]
    [InlineData("help", "What you can type to the bot.")]
    [InlineData("whoami", "To me you are slack:")]
    public async Task Mention_InAChannel_IsAnsweredToWhoTypedAlone(string line, string answer)
    {
        await _ana.MentionAsync(line);
        await _slack.Workspace.UntilAsync(
            () => _slack.Workspace.Messages.FirstOrDefault(message =>
                message.EphemeralFor == _ana.Person.Id && message.Text.StartsWith(answer, StringComparison.Ordinal)), answer);

        Assert.DoesNotContain(_slack.Workspace.Messages, message => message is { IsFromBot: true, EphemeralFor: null });
    }

    [Fact]
    public async Task HomeTab_ShowsThePage_AndOpensTheForm()
    {
        await _ana.OpenHomeAsync();
        await _slack.Workspace.UntilAsync(() => _ana.Home, "the Home tab");
        await _ana.ClickInHomeAsync("Open form");
        Assert.NotNull(_ana.View);
        await _ana.SubmitAsync(Change);
        Assert.StartsWith("D", (await SeeAsync("WA-1 Succeeded")).Channel, StringComparison.Ordinal);
    }

    private static HttpClient Http(Uri bot) => new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = bot };

    /// <summary>Waits for a message for all to see, in a channel (C) or a chat with the bot (D).</summary>
    private Task<SlackMessage> SeeAsync(string text, string channel = "") => _slack.Workspace.UntilAsync(
        () => _slack.Workspace.Messages.LastOrDefault(message => message is { IsFromBot: true, EphemeralFor: null }
            && message.Channel.StartsWith(channel, StringComparison.Ordinal) && message.Text.Contains(text, StringComparison.Ordinal)),
                text);
}
