using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Doors.Calls;
using KaleyraBot.Slack;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Payloads;
using KaleyraBot.Slack.Trust;
using KaleyraBot.Slack.Views;
using KaleyraBot.Teams;
using KaleyraBot.Teams.Payloads;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Benchmarks;

/// <summary>From the bytes of a call to the event that the dialog sees, and from what was typed to what is sent.</summary>
[MemoryDiagnoser]
public class InboundBenchmarks
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Form = "application/x-www-form-urlencoded";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
    private static readonly string Stamp = "1800000000";
    private static readonly SlackInbound Slack = new(["T0123"], _ => null, "U0BOT");

    private readonly byte[] _message = Activity("message", activity => activity["text"] = $"/wa update {Sample.Number}");
    private readonly byte[] _invoke = Activity("invoke", Invoked);
    private readonly byte[] _command = Encoding.UTF8.GetBytes(
        "token=x&team_id=T0123&team_domain=marigold&channel_id=C0123&channel_name=sales&user_id=U0123&user_name=asha&command=%2Fwa&text=update+%2B919876543210"
        + "&api_app_id=A0123&is_enterprise_install=false&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT0123%2F1%2F2&trigger_id=1.2.3");
    private readonly byte[] _submission = Encoding.UTF8.GetBytes("payload=" + WebUtility.UrlEncode(Submitted().ToJsonString()));
    private string _commandSignature = "";
    private string _submissionSignature = "";

    [GlobalSetup]
    public void Sign()
    {
        _commandSignature = "v0=" + Convert.ToHexStringLower(SlackSignature.Compute(Secret, Stamp, _command));
        _submissionSignature = "v0=" + Convert.ToHexStringLower(SlackSignature.Compute(Secret, Stamp, _submission));
    }

    [Benchmark]
    public async Task<object> TeamsMessage() => Read(await TeamsAsync(_message), "CommandTyped");

    [Benchmark]
    public async Task<object> TeamsInvoke() => Read(await TeamsAsync(_invoke), "FormSubmitted");

    [Benchmark]
    public async Task<object> SlackCommand() => Read(await SlackAsync(SlackRoute.Commands, _command, _commandSignature), "CommandTyped");

    [Benchmark]
    public async Task<object> SlackSubmission() => Read(await SlackAsync(SlackRoute.Interactions, _submission, _submissionSignature), "FormSubmitted");

    [Benchmark]
    public object ParseCommand() => CommandParser.Parse($"wa update {Sample.Number}");

    [Benchmark]
    public object ReadForm() => Sample.Judge.Read(Sample.Values, Sample.Asha);

    [Benchmark]
    public byte[] WriteBody() => Kaleyra.UpdateBody.Write(Sample.Number, Sample.Reading.Changes, new Dictionary<string, string>());

    // A benchmark of refusals would be a fast one.
    private static object Read(ChatEvent asked, string kind) =>
        asked.GetType().Name == kind ? asked : throw new InvalidOperationException(asked.ToString());

    private static async Task<ChatEvent> TeamsAsync(byte[] body)
    {
        var (activity, _) = await ActivityBody.ReadAsync(Request(body, "application/json"), CancellationToken.None);
        return ((TeamsInput.Ask)TeamsInbound.Read(activity!, new Place("teams:a:1"), [])).Event;
    }

    private static async Task<ChatEvent> SlackAsync(SlackRoute route, byte[] body, string signature)
    {
        var (bytes, _) = await IncomingCall.BodyAsync(Request(body, Form), SlackBody.MostBytes, CancellationToken.None);
        if (SlackBody.IsCertificateCheck(bytes.Span) || SlackSignature.Refusal(Secret, signature, Stamp, bytes.Span, Now) is not null)
        {
            throw new InvalidOperationException("refused");
        }
        return ((SlackInput.Ask)Slack.Read(route, SlackBody.Parse(route, Form, bytes).Payload!)).Event;
    }

    private static HttpRequest Request(byte[] body, string type)
    {
        var request = new DefaultHttpContext().Request;
        (request.Body, request.ContentLength, request.ContentType) = (new MemoryStream(body), body.Length, type);
        return request;
    }

    private static byte[] Activity(string type, Action<JsonObject> complete)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = "1798761600000",
            ["timestamp"] = "2026-11-28T10:00:00.000Z",
            ["serviceUrl"] = "https://smba.trafficmanager.net/amer/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee/",
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:1abc", ["name"] = "Asha Rao", ["aadObjectId"] = "0b7c1c2e-0000-4000-8000-000000000001" },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee", ["id"] = "a:1abc" },
            ["recipient"] = new JsonObject { ["id"] = "28:11111111-2222-4333-8444-555555555555", ["name"] = "KaleyraBot" },
            ["entities"] = new JsonArray(new JsonObject { ["locale"] = "en-GB", ["country"] = "GB", ["platform"] = "Web", ["type"] = "clientInfo" }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee" } },
            ["locale"] = "en-GB",
            ["localTimezone"] = "Europe/London",
        };
        complete(activity);
        return JsonSerializer.SerializeToUtf8Bytes(activity);
    }

    private static void Invoked(JsonObject activity)
    {
        activity["name"] = "adaptiveCard/action";
        var data = new JsonObject(Sample.Values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value)))
        {
            ["id"] = Sample.Ticket.Id,
            ["card"] = Sample.Ticket.CardKey,
            ["verb"] = Verbs.Submit,
        };
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = Verbs.Submit, ["data"] = data }, ["trigger"] = "manual" };
    }

    /// <summary>As Slack sends it: the whole window comes back, the state last.</summary>
    private static JsonObject Submitted()
    {
        var view = new SlackModal(Sample.Cards).Of(Sample.EmptyForm(), new SlackAddress("T0123", "C0123", "U0123"));
        view["id"] = "V0123";
        view["team_id"] = "T0123";
        view["hash"] = "1798761600.abc";
        view["state"] = new JsonObject
        {
            ["values"] = new JsonObject(Sample.Values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)new JsonObject { [value.Key] = State(value.Key, value.Value) }))),
        };
        return new()
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = "T0123", ["domain"] = "marigold" },
            ["user"] = new JsonObject { ["id"] = "U0123", ["username"] = "asha", ["name"] = "asha", ["team_id"] = "T0123" },
            ["api_app_id"] = "A0123",
            ["token"] = "x",
            ["trigger_id"] = "4.5.6",
            ["view"] = view,
            ["response_urls"] = new JsonArray(),
        };
    }

    private static JsonObject State(string id, string value) => id switch
    {
        "business_category" => new() { ["type"] = "static_select", ["selected_option"] = new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value }, ["value"] = value } },
        "clear" => new() { ["type"] = "multi_static_select", ["selected_options"] = new JsonArray() },
        _ => new() { ["type"] = "plain_text_input", ["value"] = value.Length > 0 ? value : null },
    };
}
