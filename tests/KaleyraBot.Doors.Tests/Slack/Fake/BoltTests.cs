using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>
/// The fake against Slack's own software: its framework (@slack/bolt) takes what our person at the client sends, and its client
/// (@slack/web-api) understands what our server answers. So the bot's tests do not merely agree with themselves.
/// </summary>
[Needs(Needs.Node)]
[Needs(Needs.Host)]
public sealed class BoltTests : IAsyncLifetime
{
    private const string Modal = """
        {"type":"modal","callback_id":"form","title":{"type":"plain_text","text":"T"},"submit":{"type":"plain_text","text":"Go"},
         "blocks":[{"type":"input","block_id":"about","optional":true,"label":{"type":"plain_text","text":"About"},"element":{"type":"plain_text_input","action_id":"about"}}]}
        """;

    private FakeSlack _slack = null!;
    private SlackPayloads _ana = null!;

    public async Task InitializeAsync()
    {
        // Triggers do not expire while Node.js starts on a busy machine.
        _slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        _ana = new(_slack, _slack.Workspace.Join("ana", SlackWorkspace.General));
    }

    public async Task DisposeAsync() => await _slack.DisposeAsync();

    [SkippableFact]
    public async Task Requests_OfEveryKind_AreTakenBySlacksOwnFramework()
    {
        var channel = _slack.Workspace.Channel(SlackWorkspace.General)!;
        var message = _slack.Workspace.Post(channel, new() { ["text"] = "hello", ["user"] = SlackWorkspace.BotUser, ["bot_id"] = SlackWorkspace.BotId });
        var view = JsonNode.Parse(Modal)!.AsObject();
        var state = new JsonObject { ["values"] = JsonNode.Parse("""{"about":{"about":{"type":"plain_text_input","value":"A+B & C"}}}""") };
        var press = new JsonObject { ["type"] = "button", ["action_id"] = "open", ["block_id"] = "b", ["value"] = "WA-1", ["action_ts"] = "1.1" };
        var how = SlackDelivery.Normal;

        var answers = await ReceiveAsync(
            (_ana.Command("/wa", "update +91 98765", channel, how), how),
            (_ana.MessageAction(message, channel, press, [], how), how),
            (_ana.Submission(view, state, how), how),
            (_ana.Closed(view, [], isCleared: false, how), how),
            (_ana.Shortcut("wa_update", how), how),
            (_ana.MessageShortcut("wa_update", message, channel, how), how),
            (_ana.Event(new() { ["type"] = "app_mention", ["user"] = "U0ANA", ["text"] = "<@U0KALEYRA> help", ["ts"] = "1.1", ["channel"] = channel.Id, ["event_ts"] = "1.1" }, how), how),
            (_ana.Event(new() { ["type"] = "app_home_opened", ["user"] = "U0ANA", ["channel"] = "D0001", ["tab"] = "home", ["event_ts"] = "1.1" }, how), how));

        Assert.All(answers, answer => Assert.Equal(200, (int?)answer!["status"]));
        Assert.Equal(["command", "action", "view", "closed", "shortcut", "shortcut", "mention", "home"], answers.Select(answer => (string?)answer!["handled"]?["kind"]));
        Assert.All(answers, answer => Assert.Equal("U0ANA", (string?)answer!["handled"]!["user"]));
        Assert.Equal(["update +91 98765", "open", "form"], answers.Take(3).Select(answer => (string?)answer!["handled"]!["what"] ?? "form"));
        Assert.Equal("A+B & C", (string?)answers[2]!["handled"]!["values"]!["about"]!["about"]!["value"]);
    }

    [SkippableFact]
    public async Task Requests_ThatAreNotSlacks_AreRefusedBySlacksOwnFramework()
    {
        var command = _ana.Command("/wa", "help", _slack.Workspace.Channel(SlackWorkspace.General)!, SlackDelivery.Normal);

        var answers = await ReceiveAsync(
            (command, new() { IsTampered = true }),
            (command, new() { Secret = "another secret" }),
            (command, new() { Skew = TimeSpan.FromSeconds(-301) }),
            (command, new() { HasSignature = false }),
            (command, new() { HasTimestamp = false }));

        Assert.Equal([401, 401, 401, 401, 401], answers.Select(answer => (int)answer!["status"]!));
        Assert.All(answers, answer => Assert.Null(answer!["handled"]));
    }

    [SkippableFact]
    public async Task Answers_OfTheServer_AreUnderstoodBySlacksOwnClient()
    {
        _slack.Faults.Next("users.info", SlackFault.RateLimited(7));
        var answers = await CallAsync(FakeSlack.BotToken,
            ("auth.test", "{}"),
            ("chat.postMessage", """{"channel":"C0GENERAL","text":"hello","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"*hello*"}}]}"""),
            ("views.open", $$"""{"trigger_id":"{{_slack.Triggers.Issue("U0ANA")}}","view":{{Modal}}}"""),
            ("views.open", $$"""{"trigger_id":"1.2.3","view":{{Modal}}}"""),
            ("views.open", $$"""{"trigger_id":"1.2.3","view":{{Modal.Replace("\"submit\"", "\"send\"", StringComparison.Ordinal)}}}"""),
            ("users.info", """{"user":"U0ANA"}"""),
            ("users.info", """{"user":"U0ANA"}"""));

        Assert.Equal(SlackWorkspace.BotUser, (string?)answers[0]!["user_id"]);
        Assert.Equal("*hello*", (string?)answers[1]!["message"]!["blocks"]![0]!["text"]!["text"]);
        Assert.Equal((string?)answers[1]!["ts"], _slack.Workspace.Messages[0].Ts);
        Assert.Equal(_slack.Views.Top("U0ANA")!.Hash, (string?)answers[2]!["view"]!["hash"]);
        Assert.Equal(("slack_webapi_platform_error", "invalid_trigger_id"), ((string?)answers[3]!["thrown"], (string?)answers[3]!["data"]!["error"]));
        Assert.Contains("[json-pointer:/view", (string?)answers[4]!["data"]!["response_metadata"]!["messages"]![0]);
        Assert.Equal(("slack_webapi_rate_limited_error", 7), ((string?)answers[5]!["thrown"], (int?)answers[5]!["retryAfter"]));
        Assert.Equal("ana", (string?)answers[6]!["user"]!["name"]);
    }

    [SkippableFact]
    public async Task Answers_ToAWrongToken_AreUnderstoodBySlacksOwnClient()
    {
        var answers = await CallAsync("xoxb-other", ("auth.test", "{}"));

        Assert.Equal("invalid_auth", (string?)answers[0]!["data"]!["error"]);
    }

    private static async Task<JsonArray> ReceiveAsync(params (SlackRequest Request, SlackDelivery How)[] sent)
    {
        var requests = new List<object>();
        foreach (var (request, how) in sent)
        {
            using var signed = SlackSender.Sign(request, how, TimeProvider.System);
            requests.Add(new
            {
                path = request.Path,
                headers = signed.Headers.Concat(signed.Content!.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value)),
                body = Convert.ToBase64String(await signed.Content.ReadAsByteArrayAsync()),
            });
        }
        var said = await NodeTool.RunAsync("slack-receive.mjs", JsonSerializer.Serialize(new { signingSecret = FakeSlack.SigningSecret, requests }));
        return JsonNode.Parse(said)!.AsArray();
    }

    private async Task<JsonArray> CallAsync(string token, params (string Method, string Arguments)[] calls) =>
        JsonNode.Parse(await NodeTool.RunAsync("slack-call.mjs", JsonSerializer.Serialize(new
        {
            url = _slack.ApiBaseUrl,
            token,
            calls = calls.Select(call => new { method = call.Method, arguments = JsonNode.Parse(call.Arguments) }),
        })))!.AsArray();
}
