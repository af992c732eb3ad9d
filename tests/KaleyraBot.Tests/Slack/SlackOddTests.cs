using System.Net;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.Slack.Fake;

namespace KaleyraBot.Tests.Slack;

/// <summary>Signed calls in which one thing is missing, of another type, huge, nested or broken: each is answered, and none breaks the door.</summary>
public sealed class SlackOddTests : IAsyncLifetime
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Broken = "BROKEN-LETTER";
    private SlackHost _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await SlackHost.StartAsync();
        _bot.Dialog.AtOnce = _ => null;
        _bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public static TheoryData<string> Kinds => ["command", "button", "home", "window", "shortcut", "message shortcut", "mention", "direct"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Call_WithOneThingOdd_IsNeverAnError(string kind)
    {
        var request = await GenuineAsync(kind);
        var whole = Json(request);
        var wrong = new List<string>();
        foreach (var path in Paths(whole, []).ToList())
        {
            foreach (var odd in Odd())
            {
                var changed = Changed(whole, path, odd);
                var answer = await _bot.Ana.SendAsync(request with { Body = Body(request, changed) });
                if (answer.Status is not (200 or 400 or 401))
                {
                    wrong.Add($"{string.Join('/', path)} = {odd?.ToJsonString()[..Math.Min(40, odd.ToJsonString().Length)] ?? "null"}: {answer.Status}");
                }
            }
        }
        wrong.AddRange(_bot.Log.Lines.Where(line => line.Contains("failed", StringComparison.Ordinal) || line.Contains("xception", StringComparison.Ordinal)).Distinct().Take(30));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task<SlackRequest> GenuineAsync(string kind)
    {
        var payloads = new SlackPayloads(_bot.Slack, _bot.Ana.Person);
        var channel = _bot.Slack.Workspace.Channel(SlackWorkspace.General)!;
        var state = new JsonObject { ["about"] = new JsonObject { ["about"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = "hi" } },
            ["clear"] = new JsonObject { ["clear"] = new JsonObject { ["type"] = "checkboxes", ["selected_options"] = new JsonArray(new JsonObject { ["value"] = "a" }) } } };
        var action = new JsonObject { ["type"] = "button", ["action_id"] = "open", ["block_id"] = "b", ["value"] = """{"verb":"open","id":"1","card":"k"}""", ["action_ts"] = "1.2" };
        var view = new JsonObject { ["id"] = "V1", ["type"] = kind == "home" ? "home" : "modal", ["callback_id"] = "submit", ["hash"] = "1.h", ["team_id"] = FakeSlack.Team,
            ["private_metadata"] = kind == "home" ? "" : $$"""{"place":"slack:{{FakeSlack.Team}}/{{channel.Id}}@U0ANA","id":"1","card":""}""",
            ["blocks"] = new JsonArray(new JsonObject { ["type"] = "input", ["block_id"] = "about" }) };
        await Task.CompletedTask;
        return kind switch
        {
            "command" => payloads.Command("/wa", "delegate <@U0BEN|ben> until friday", channel, SlackDelivery.Normal),
            "button" => payloads.MessageAction(_bot.Slack.Workspace.Post(channel, new JsonObject { ["text"] = "hello" }), channel, action, state, SlackDelivery.Normal),
            "home" => payloads.ViewAction(view, action, state, new() { IsOrgInstall = true }),
            "window" => payloads.Submission(view, state, SlackDelivery.Normal),
            "shortcut" => payloads.Shortcut("wa_update", SlackDelivery.Normal),
            "message shortcut" => payloads.MessageShortcut("wa_update", _bot.Slack.Workspace.Post(channel, new JsonObject { ["text"] = "hello" }), channel, SlackDelivery.Normal),
            "mention" => payloads.Event(new() { ["type"] = "app_mention", ["user"] = "U0ANA", ["text"] = "<@U0KALEYRA> help", ["channel"] = channel.Id, ["ts"] = "1.2", ["thread_ts"] = "1.1", ["team"] = FakeSlack.Team }, SlackDelivery.Normal),
            _ => payloads.Event(new() { ["type"] = "message", ["channel_type"] = "im", ["user"] = "U0ANA", ["text"] = "help", ["channel"] = "D1", ["ts"] = "1.2" }, new() { IsOrgInstall = true }),
        };
    }

    private static IEnumerable<JsonNode?> Odd() =>
    [
        null, 5, JsonNode.Parse("1e999"), JsonNode.Parse("-0.0"), true, "", "x", Broken, "a\0b", new string('x', 20_000), "{}", "[]", "{\"verb\":\"a\",\"verb\":\"b\"}", "{\"verb\":{}}",
        "{\"verb\":\"BROKEN-LETTER\",\"id\":\"BROKEN-LETTER\"}", "{\"place\":\"slack:T1/C1@U0ANA\",\"place\":\"x\"}", "{\"BROKEN-LETTER\":1,\"verb\":\"open\"}",
        new string('[', 500), "{\"verb\":" + new string('[', 100) + new string(']', 100) + "}", new JsonArray(), new JsonObject(), new JsonArray(null, 5, "x", new JsonArray()), new JsonObject { [Broken] = 1 },
        new JsonObject { [""] = null, ["a"] = new JsonObject { ["b"] = new JsonArray() }, ["x"] = 7 }, Deep(20), Deep(100),
    ];

    private static JsonNode Deep(int levels) => levels == 0 ? "x" : new JsonObject { ["a"] = Deep(levels - 1) };

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] at) => (node switch
    {
        JsonObject map => map.SelectMany(property => Paths(property.Value, [.. at, property.Key])),
        JsonArray list => list.SelectMany((item, i) => Paths(item, [.. at, i])),
        _ => [],
    }).Concat(at.Length > 0 ? [at] : []);

    private static string Changed(JsonObject whole, object[] path, JsonNode? odd)
    {
        var copy = whole.DeepClone();
        JsonNode parent = copy;
        foreach (var step in path[..^1])
        {
            parent = step is int i ? parent[i]! : parent[(string)step]!;
        }
        if (path[^1] is int last)
        {
            parent[last] = odd?.DeepClone();
        }
        else
        {
            parent[(string)path[^1]] = odd?.DeepClone();
        }
        return copy.ToJsonString().Replace(Broken, "\\ud83d", StringComparison.Ordinal);
    }

    private static JsonObject Json(SlackRequest request)
    {
        if (request.ContentType != Form)
        {
            return JsonNode.Parse(request.Body)!.AsObject();
        }
        var fields = request.Body.Split('&').Select(field => field.Split('=')).ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[1]));
        return fields.TryGetValue("payload", out var payload) ? JsonNode.Parse(payload)!.AsObject()
            : new(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value)));
    }

    private static string Body(SlackRequest request, string json) => request.ContentType != Form ? json
        : request.Path == "/slack/interactions" ? $"payload={WebUtility.UrlEncode(json)}"
        : string.Join('&', JsonNode.Parse(json)!.AsObject().Select(field => $"{field.Key}={WebUtility.UrlEncode(field.Value?.ToJsonString().Trim('"') ?? "")}"));
}
