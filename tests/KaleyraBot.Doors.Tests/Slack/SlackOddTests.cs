using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;

namespace KaleyraBot.Tests.Slack;

/// <summary>
/// Signed calls in which one thing is missing, of another type, long, nested or broken: each is answered, and nothing of it breaks the
/// door.
/// </summary>
[Needs(Needs.Host)]
public sealed class SlackOddTests : IAsyncLifetime
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>What a button or a window carries, and a form that is too long for the bot to carry it on.</summary>
    private static readonly JsonNode?[] Carried =
    [
        """{"verb":"open","verb":"x"}""", """{"verb":{}}""", $$"""{"verb":"open","id":"{{Odd.Half}}"}""", $$"""{"{{Odd.Half}}":1,"verb":"open"}""",
        """{"place":"slack:T1/C1@U0ANA","place":"x"}""", $$"""{"verb":"open","id":"{{new string('é', 900)}}","card":"{{new string('é', 900)}}"}""",
        $$"""{"place":"slack:T0MARIGOLD/C0GENERAL@U0ANA","id":"{{new string('é', 2_000)}}","card":"{{new string('é', 2_000)}}"}""",
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
        foreach (var (what, json) in Odd.Of(whole, Carried))
        {
            var answer = await _bot.Ana.SendAsync(genuine with { Body = Written(genuine, json) });
            if (answer.Status is not (200 or 400 or 401))
            {
                wrong.Add($"{what}: {answer.Status}");
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

    /// <summary>A form is flat: what would be nested in it is text.</summary>
    private static JsonObject Read(SlackRequest request) => request.ContentType != Form ? Json(request.Body)
        : Fields(request.Body) is { Count: 1 } only ? Json(only["payload"]!.ToString()) : Fields(request.Body);

    private static JsonObject Fields(string body) =>
        new(body.Split('&').Select(field => field.Split('=')).Select(pair =>
        KeyValuePair.Create(pair[0], (JsonNode?)WebUtility.UrlDecode(pair[1]))));

    private static string Written(SlackRequest request, string json) => request.ContentType != Form ? json
        : request.Path == "/slack/interactions" ? $"payload={WebUtility.UrlEncode(json)}"
        : string.Join('&', Flat(json).Select(field => $"{WebUtility.UrlEncode(field.Name)}={WebUtility.UrlEncode(field.Value).Replace("%5Cud83d", "%ED%A0%BD", StringComparison.Ordinal)}"));

    /// <summary>What is there twice stays so, and half of a character is the bytes of one.</summary>
    private static IEnumerable<(string Name, string Value)> Flat(string json)
    {
        using var fields = JsonDocument.Parse(json.Replace("\\ud83d", "\\\\ud83d", StringComparison.Ordinal));
        return [.. fields.RootElement.EnumerateObject().Select(field => (field.Name, field.Value.ToString()))];
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}
