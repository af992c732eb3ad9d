using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Tests.Teams;

/// <summary>One call the bot made. <paramref name="Path"/> begins with <c>/v3</c> and is not yet unescaped.</summary>
internal sealed record ConnectorCall(string Method, string Path, string Query, string? Token, JsonObject Body);

/// <summary>A message as the conversation shows it now.</summary>
internal sealed record ConnectorMessage(string Conversation, string Id, JsonObject Activity, int Edits)
{
    public string Summary => (string?)Activity["summary"] ?? "";
    public JsonObject Card => Activity["attachments"]![0]!["content"]!.AsObject();
    public bool IsTargeted => (bool?)Activity["recipient"]?["isTargeted"] == true;
}

/// <summary>How the next calls fail.</summary>
internal sealed record ConnectorFault(int Status, string Code, string? RetryAfter = null, string? Body = null, string? Location = null);

/// <summary>
/// The Bot Connector: keeps conversations and their messages, records calls, fails on request, and is as strict as the real one.
/// </summary>
internal sealed class FakeConnector(FakeAuthority authority)
{
    private const int MostBytes = 100 * 1024;

    private readonly Lock _lock = new();
    private readonly List<ConnectorCall> _calls = [];
    private readonly List<ConnectorMessage> _messages = [];
    private readonly Queue<ConnectorFault> _faults = new();
    private readonly List<(Func<ConnectorMessage, bool> Fits, TaskCompletionSource<ConnectorMessage> Seen)> _waiting = [];
    private long _ids = 1776825925953;

    /// <summary>Emulators ask for no token.</summary>
    public bool Anonymous { get; set; }

    /// <summary>Accounts that the roster calls guests.</summary>
    public HashSet<string> Guests { get; } = [];

    /// <summary>The roster does not say who is a guest.</summary>
    public bool HidesRoles { get; set; }

    /// <summary>Hears of each message as it is posted or changed.</summary>
    public Action<ConnectorMessage> Shown { get; set; } = _ => { };

    public IReadOnlyList<ConnectorCall> Calls { get { lock (_lock) { return [.. _calls]; } } }

    public IReadOnlyList<ConnectorMessage> Messages { get { lock (_lock) { return [.. _messages]; } } }

    public string NewId() => Interlocked.Increment(ref _ids).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Fail(ConnectorFault fault, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            _faults.Enqueue(fault);
        }
    }

    /// <summary>The first message that fits, now or as soon as it is there; ten seconds without one fail the test.</summary>
    public async Task<ConnectorMessage> WaitForAsync(Func<ConnectorMessage, bool> fits)
    {
        var seen = new TaskCompletionSource<ConnectorMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_messages.LastOrDefault(fits) is { } there)
            {
                return there;
            }
            _waiting.Add((fits, seen));
        }
        return await seen.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    public void Map(WebApplication web) => web.Map("/{cloud}/{tenant}/v3/{**path}", (Delegate)AnswerAsync);

    private async Task<IResult> AnswerAsync(HttpContext http)
    {
        var raw = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget.Split('?')[0];
        var path = raw[raw.IndexOf("/v3/", StringComparison.Ordinal)..];
        var text = await new StreamReader(http.Request.Body, Encoding.UTF8).ReadToEndAsync();
        var call = new ConnectorCall(http.Request.Method, path, http.Request.QueryString.Value ?? "", http.Request.Headers.Authorization.FirstOrDefault(), text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject());
        lock (_lock)
        {
            _calls.Add(call);
            if (_faults.TryDequeue(out var fault))
            {
                http.Response.Headers.RetryAfter = fault.RetryAfter;
                http.Response.Headers.Location = fault.Location;
                return Results.Text(fault.Body ?? Error(fault.Code), "application/json", Encoding.UTF8, fault.Status);
            }
            if (!Anonymous && (authority.Good is null || call.Token != $"Bearer {authority.Good}"))
            {
                return Refuse(401, "Unauthorized");
            }
            return text.Length * 2 > MostBytes ? Refuse(413, "MessageSizeTooBig") : Route(call, [.. path.Split('/').Skip(2).Select(Uri.UnescapeDataString)]);
        }
    }

    private IResult Route(ConnectorCall call, string[] path) => (call.Method, path) switch
    {
        ("POST", ["conversations"]) => OpenChat(call.Body),
        ("POST", ["conversations", var conversation, "activities"]) => Send(call, conversation),
        ("POST", ["conversations", var conversation, "activities", _]) => Keep(call, conversation),
        ("PUT", ["conversations", var conversation, "activities", var id]) => Update(call, conversation, id),
        ("GET", ["conversations", _, "members", var account]) => Results.Json(new { id = account, userRole = HidesRoles ? null : Guests.Contains(account) ? "guest" : "user" }),
        _ => Refuse(404, "NotFound"),
    };

    private static IResult OpenChat(JsonObject body) =>
        body["members"] is JsonArray { Count: 1 } members && (string?)members[0]!["id"] is ['2', '9', ':', ..] account && body["tenantId"] is not null && (bool?)body["isGroup"] == false
            ? Results.Json(new { id = $"a:{account[3..]}" }, statusCode: 201)
            : Refuse(400, "BadSyntax");

    private IResult Send(ConnectorCall call, string conversation)
    {
        if (IsWrong(call) || IsTargeted(call) != (call.Body["recipient"] is not null))
        {
            return Refuse(400, "BadSyntax");
        }
        return Keep(call, conversation);
    }

    /// <summary>Of an answer to another message, which only others make, nothing is asked.</summary>
    private IResult Keep(ConnectorCall call, string conversation)
    {
        var message = new ConnectorMessage(conversation, NewId(), call.Body, 0);
        _messages.Add(message);
        Show(message);
        return Results.Json(new { id = message.Id }, statusCode: IsTargeted(call) ? 202 : 201);
    }

    private IResult Update(ConnectorCall call, string conversation, string id)
    {
        var at = _messages.FindIndex(message => message.Conversation == conversation && message.Id == id);
        if (at < 0 || IsWrong(call) || call.Body["recipient"] is not null)
        {
            return at < 0 ? Refuse(404, "ActivityNotFoundInConversation") : Refuse(400, "BadSyntax");
        }
        _messages[at] = _messages[at] with { Activity = call.Body, Edits = _messages[at].Edits + 1 };
        Show(_messages[at]);
        return Results.Json(new { id });
    }

    private void Show(ConnectorMessage message)
    {
        Shown(message);
        foreach (var (_, seen) in _waiting.Where(waiter => waiter.Fits(message)).ToList())
        {
            seen.TrySetResult(message);
        }
    }

    /// <summary>Text beside a card would be split into two messages, and without a summary the notification says nothing.</summary>
    private static bool IsWrong(ConnectorCall call) =>
        (string?)call.Body["type"] != "message" || call.Body["text"] is not null || string.IsNullOrEmpty((string?)call.Body["summary"]);

    private static bool IsTargeted(ConnectorCall call) => call.Query == "?isTargetedActivity=true";

    private static IResult Refuse(int status, string code) => Results.Text(Error(code), "application/json", Encoding.UTF8, status);

    private static string Error(string code) => JsonSerializer.Serialize(new { error = new { code, message = "refused" } });
}
