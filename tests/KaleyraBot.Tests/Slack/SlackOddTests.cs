using System.Net;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.Slack.Fake;

namespace KaleyraBot.Tests.Slack;

/// <summary>Signed calls in which one thing is missing, of another type, long, nested or broken: each is answered, and nothing of it breaks the door.</summary>
public sealed class SlackOddTests : IAsyncLifetime
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>Stands for half of a character, which JSON can say and .NET cannot.</summary>
    private const string Half = "HALF";

    private static readonly JsonNode?[] Odd =
    [
        null, 5, true, "", "x", Half, "a\0b", new string('x', 2_000), "[]", JsonNode.Parse("1e999"), Deep(100),
        new JsonArray(), new JsonArray(null, 5, "x", new JsonArray()), new JsonObject(), new JsonObject { [""] = null, ["id"] = 7, ["a"] = new JsonObject { ["b"] = new JsonArray() } }, new JsonObject { [Half] = 1 },
        """{"verb":"open","verb":"x"}""", """{"verb":{}}""", """{"verb":"open","id":"HALF"}""", """{"HALF":1,"verb":"open"}""", """{"place":"slack:T1/C1@U0ANA","place":"x"}""",
    ];

    private SlackHost _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await SlackHost.StartAsync();
        _bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public static TheoryData<string> Kinds => ["command", "button", "home", "window", "shortcut", "message shortcut", "mention", "message"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Call_WithOneThingOdd_IsNeverAnError(string kind)
    {
        var genuine = Genuine(kind);
        var whole = Read(genuine);
        var wrong = new List<string>();
        foreach (var path in Paths(whole, []).ToList())
        {
            foreach (var odd in Odd)
            {
                var answer = await _bot.Ana.SendAsync(genuine with { Body = Written(genuine, With(whole, path, odd)) });
                if (answer.Status is not (200 or 400 or 401))
                {
                    wrong.Add($"{string.Join('/', path)}: {answer.Status}");
                }
            }
        }
        wrong.AddRange(_bot.Log.Lines.Where(line => line.Contains("xception", StringComparison.Ordinal)));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private SlackRequest Genuine(string kind)
    {
        var payloads = new SlackPayloads(_bot.Slack, _bot.Ana.Person);
        var channel = _bot.Slack.Workspace.Channel(SlackWorkspace.General)!;
        var (state, action, normal) = (Json("""{"about":{"about":{"value":"hi"}},"clear":{"clear":{"selected_options":[{"value":"a"}]}}}"""), Json("""{"action_id":"open","value":"{\"verb\":\"open\"}"}"""), SlackDelivery.Normal);
        var view = Json("""{"id":"V1","type":"modal","callback_id":"submit","hash":"1.h","team_id":"T0MARIGOLD","private_metadata":"{\"place\":\"slack:T0MARIGOLD/C0GENERAL@U0ANA\"}","blocks":[{"type":"input","block_id":"about"}]}""");
        return kind switch
        {
            "command" => payloads.Command("/wa", "delegate <@U0BEN|ben> until friday", channel, normal),
            "button" => payloads.MessageAction(_bot.Slack.Workspace.Post(channel, Json("""{"text":"hello","thread_ts":"1.1"}""")), channel, action, state, normal),
            "home" => payloads.ViewAction(Json("""{"id":"V2","type":"home","private_metadata":""}"""), action, state, new() { IsOrgInstall = true }),
            "window" => payloads.Submission(view, state, normal),
            "shortcut" => payloads.Shortcut("wa_update", normal),
            "message shortcut" => payloads.MessageShortcut("wa_update", _bot.Slack.Workspace.Post(channel, Json("""{"text":"hello"}""")), channel, normal),
            "mention" => payloads.Event(Json("""{"type":"app_mention","user":"U0ANA","text":"<@U0KALEYRA> delegate <@U0BEN> until friday","channel":"C0GENERAL","ts":"1.2","thread_ts":"1.1"}"""), normal),
            _ => payloads.Event(Json("""{"type":"message","channel_type":"im","user":"U0ANA","text":"help","channel":"D1","ts":"1.2"}"""), new() { IsOrgInstall = true }),
        };
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] at) => (node switch
    {
        JsonObject map => map.SelectMany(property => Paths(property.Value, [.. at, property.Key])),
        JsonArray list => list.SelectMany((item, i) => Paths(item, [.. at, i])),
        _ => [],
    }).Concat(at.Length > 0 ? [at] : []);

    private static JsonObject With(JsonObject whole, object[] path, JsonNode? odd)
    {
        var copy = (JsonObject)whole.DeepClone();
        Step(path[..^1].Aggregate((JsonNode)copy, (node, step) => step is int i ? node[i]! : node[(string)step]!));
        return copy;

        void Step(JsonNode parent)
        {
            if (path[^1] is int i)
            {
                parent[i] = odd?.DeepClone();
            }
            else
            {
                parent[(string)path[^1]] = odd?.DeepClone();
            }
        }
    }

    /// <summary>A form is flat: what would be nested in it is text.</summary>
    private static JsonObject Read(SlackRequest request) => request.ContentType != Form ? Json(request.Body)
        : Fields(request.Body) is { Count: 1 } only ? Json(only["payload"]!.ToString()) : Fields(request.Body);

    private static JsonObject Fields(string body) => new(body.Split('&').Select(field => field.Split('=')).Select(pair => KeyValuePair.Create(pair[0], (JsonNode?)WebUtility.UrlDecode(pair[1]))));

    private static string Written(SlackRequest request, JsonObject whole) => request.ContentType != Form ? Halved(whole)
        : request.Path == "/slack/interactions" ? $"payload={WebUtility.UrlEncode(Halved(whole))}"
        : string.Join('&', whole.Select(field => $"{field.Key}={WebUtility.UrlEncode(field.Value?.ToString())}"));

    private static string Halved(JsonObject whole) => whole.ToJsonString().Replace(Half, "\\ud83d", StringComparison.Ordinal);

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    private static JsonNode Deep(int levels) => levels == 0 ? "x" : new JsonObject { ["a"] = Deep(levels - 1) };
}
