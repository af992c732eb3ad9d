using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>The fake's side of a Slack client: what it refuses to send, what it sends, and what it makes of the answer.</summary>
[Needs(Needs.Host)]
public sealed class FakeSlackClientTests : IAsyncLifetime
{
    private ScriptedBot _bot = null!;

    private SlackUser Ana => _bot.Ana;

    public async Task InitializeAsync()
    {
        _bot = await ScriptedBot.StartAsync();
        await OpenAsync(Form("first"));
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("", "Title: Please complete this required field.")]
    [InlineData("too long by far", "Title: Too long.")]
    public async Task Submit_WhatTheClientCanTellIsWrong_IsNotSent(string title, string said)
    {
        var refused = await Assert.ThrowsAsync<SlackRefusedException>(() => Ana.SubmitAsync(new Dictionary<string, string> { ["title"] = title }));

        Assert.Equal(said, refused.Message);
        Assert.Empty(_bot.Got);
    }

    [Fact]
    public async Task Submit_EveryKindOfInput_IsSentInItsOwnShape()
    {
        await Ana.SubmitAsync(new Dictionary<string, string> { ["title"] = "A+B & C", ["kind"] = "Two", ["many"] = "a,b", ["day"] = "2026-11-23" });

        var payload = JsonNode.Parse(QueryHelpers.ParseQuery(_bot.Got[0])["payload"]!)!;
        Assert.Equal("view_submission", (string?)payload["type"]);
        Assert.Null(payload["channel"]);
        var values = payload["view"]!["state"]!["values"]!;
        Assert.Equal("""{"type":"plain_text_input","value":"A+B & C"}""", Plain(values["title"]!["title"]!));
        Assert.Equal("""{"type":"static_select","selected_option":{"text":{"type":"plain_text","text":"Two"},"value":"2"}}""", Plain(values["kind"]!["kind"]!));
        Assert.Equal(["a", "b"], values["many"]!["many"]!["selected_options"]!.AsArray().Select(option => (string?)option!["value"]));
        Assert.Equal("""{"type":"datepicker","selected_date":"2026-11-23"}""", Plain(values["day"]!["day"]!));
        Assert.Equal("""{"type":"plain_text_input","value":null}""", Plain(values["note"]!["note"]!));
        Assert.Null(Ana.View);
    }

    [Theory]
    [InlineData("""{"response_action":"errors","errors":{"title":"No."}}""", null)]
    [InlineData("""{"response_action":"errors","errors":{"nowhere":"No."}}""", SlackAnswers.Trouble)]
    [InlineData("""{"response_action":"errors","errors":{"words":"Not beside a section."}}""", SlackAnswers.Trouble)]
    [InlineData("""{"response_action":"errors","errors":{"title":{"text":"No."}}}""", SlackAnswers.Trouble)]
    [InlineData("""{"response_action":"shout"}""", SlackAnswers.Trouble)]
    [InlineData("fine", SlackAnswers.Trouble)]
    public async Task Answer_ToASubmission_KeepsTheViewAndWhatWasTyped(string answer, string? trouble)
    {
        _bot.Says(answer);

        await Ana.SubmitAsync(Typed("kept"));

        Assert.Equal(trouble, Ana.Trouble);
        var shown = Ana.View!.Shown()["blocks"]!.AsArray();
        Assert.Equal("kept", (string?)shown[1]!["element"]!["initial_value"]);
        Assert.Equal(trouble is null ? "No." : null, (string?)shown[1]!["error"]);
    }

    [Fact]
    public async Task Answer_ThatIsNoJson_IsTrouble()
    {
        _bot.Reply = (_, _) => Task.FromResult(Results.Text("ok", "text/plain"));

        await Ana.SubmitAsync(Typed("x"));

        Assert.Equal(SlackAnswers.Trouble, Ana.Trouble);
        Assert.NotNull(Ana.View);
    }

    [Fact]
    public async Task Answer_LaterThanThreeSeconds_IsTrouble()
    {
        var (asked, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
        _bot.Reply = async (_, _) =>
        {
            asked.SetResult();
            await answered.Task;
            return Results.Ok();
        };

        var command = Ana.CommandAsync("/wa help");
        await asked.Task;
        _bot.Time.Advance(TimeSpan.FromSeconds(3));
        await command;
        answered.SetResult();

        Assert.Contains("operation_timeout", Ana.Trouble);
    }

    [Fact]
    public async Task Update_OfTheView_KeepsWhatWasTypedWhereTheIdsAreTheSame()
    {
        _bot.Says(new JsonObject { ["response_action"] = "update", ["view"] = JsonNode.Parse(Form("second").Replace("\"note\"", "\"note2\"", StringComparison.Ordinal)) }.ToJsonString());

        await Ana.SubmitAsync(new Dictionary<string, string> { ["title"] = "kept", ["note"] = "lost" });

        Assert.Equal("second", (string?)Ana.View!.Body["callback_id"]);
        var shown = Ana.View.Shown()["blocks"]!.AsArray();
        Assert.Equal(("kept", null), ((string?)shown[1]!["element"]!["initial_value"], (string?)shown[2]!["element"]!["initial_value"]));
    }

    [Fact]
    public async Task Push_ThenClear_ClosesThemAll()
    {
        _bot.Says(new JsonObject { ["response_action"] = "push", ["view"] = JsonNode.Parse(Form("above")) }.ToJsonString());
        await Ana.SubmitAsync(Typed("x"));
        Assert.Equal(("above", 2), ((string?)Ana.View!.Body["callback_id"], _bot.Slack.Views.Height(Ana.Person.Id)));

        _bot.Says("""{"response_action":"clear"}""");
        await Ana.SubmitAsync(Typed("y"));

        Assert.Null(Ana.View);
    }

    [Fact]
    public async Task Click_OnAnEphemeralMessage_NamesNoMessage()
    {
        const string blocks = """[{"type":"actions","elements":[{"type":"button","action_id":"go","value":"WA-1","text":{"type":"plain_text","text":"Go"}}]}]""";
        await _bot.CallAsync("chat.postEphemeral", ("channel", Ana.ChannelId), ("user", Ana.Person.Id), ("text", "psst"), ("blocks", blocks));

        await Ana.ClickAsync(Ana.Whispers[0], "Go", how: new() { IsOrgInstall = true });

        var payload = JsonNode.Parse(QueryHelpers.ParseQuery(_bot.Got[0])["payload"]!)!.AsObject();
        Assert.False(payload.ContainsKey("message"));
        Assert.True((bool?)payload["container"]!["is_ephemeral"]);
        Assert.Equal(("go", "WA-1"), ((string?)payload["actions"]![0]!["action_id"], (string?)payload["actions"]![0]!["value"]));
        Assert.True(payload.TryGetPropertyValue("team", out var team) && team is null);
    }

    [Fact]
    public async Task Command_AnsweredWithText_IsSeenByOnePersonOnly()
    {
        _bot.Reply = (_, _) => Task.FromResult(Results.Text("only you"));

        await Ana.CommandAsync("/wa  help me");

        Assert.Equal("only you", Ana.Whispers[^1].Text);
        Assert.Empty(_bot.Slack.Client(_bot.Http, "ben").Whispers);
        Assert.Contains("command=%2Fwa&text=+help+me&", _bot.Got[0]);
    }

    private Task<string> OpenAsync(string view) => _bot.CallAsync("views.open", ("trigger_id", _bot.Slack.Triggers.Issue(Ana.Person.Id)), ("view", view));

    private static Dictionary<string, string> Typed(string title) => new() { ["title"] = title };

    private static string Plain(JsonNode node) =>
        node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static string Form(string callbackId) => $$$"""
        {"type":"modal","callback_id":"{{{callbackId}}}","title":{"type":"plain_text","text":"T"},"submit":{"type":"plain_text","text":"Go"},"blocks":[
          {"type":"section","block_id":"words","text":{"type":"mrkdwn","text":"x"}},
          {{{Input("title", "Title", optional: false, """{"type":"plain_text_input","action_id":"title","max_length":8}""")}}},
          {{{Input("note", "Note", optional: true, """{"type":"plain_text_input","action_id":"note","multiline":true}""")}}},
          {{{Input("kind", "Kind", optional: true, """{"type":"static_select","action_id":"kind","options":[{"text":{"type":"plain_text","text":"One"},"value":"1"},{"text":{"type":"plain_text","text":"Two"},"value":"2"}]}""")}}},
          {{{Input("many", "Many", optional: true, """{"type":"checkboxes","action_id":"many","options":[{"text":{"type":"plain_text","text":"A"},"value":"a"},{"text":{"type":"plain_text","text":"B"},"value":"b"}]}""")}}},
          {{{Input("day", "Day", optional: true, """{"type":"datepicker","action_id":"day"}""")}}}]}
        """;

    private static string Input(string id, string label, bool optional, string element) =>
        $$$"""{"type":"input","block_id":"{{{id}}}","optional":{{{(optional ? "true" : "false")}}},"label":{"type":"plain_text","text":"{{{label}}}"},"element":{{{element}}}}""";
}
