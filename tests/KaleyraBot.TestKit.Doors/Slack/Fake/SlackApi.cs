using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>
/// The Web API: checks the token and the scope, runs the method, answers 200 with <c>ok</c> true or false, and notes the call.
/// </summary>
internal sealed class SlackApi
{
    private static readonly Dictionary<string, string?> ScopeOf = new()
    {
        ["auth.test"] = null,
        ["chat.postMessage"] = "chat:write",
        ["chat.postEphemeral"] = "chat:write",
        ["chat.update"] = "chat:write",
        ["chat.delete"] = "chat:write",
        ["conversations.open"] = "im:write",
        ["conversations.info"] = "channels:read",
        ["users.info"] = "users:read",
        ["views.open"] = null,
        ["views.push"] = null,
        ["views.update"] = null,
        ["views.publish"] = null,
    };

    private readonly SlackWorkspace _workspace;
    private readonly ChatMethods _chat;
    private readonly ViewMethods _view;
    private readonly PeopleMethods _people;

    public SlackApi(SlackWorkspace workspace, SlackFaults faults)
    {
        (_workspace, Faults) = (workspace, faults);
        Triggers = new(workspace);
        Views = new(workspace);
        (_chat, _view, _people) = (new(workspace, Scopes), new(workspace, Views, Triggers), new(workspace));
    }

    /// <summary>What the token may do.</summary>
    public HashSet<string> Scopes { get; } = ["commands", "chat:write", "users:read", "im:write", "app_mentions:read", "im:history"];

    public SlackFaults Faults { get; }
    public SlackTriggers Triggers { get; }
    public SlackViews Views { get; }

    public void Map(WebApplication web) => web.MapPost("/api/{method}", (Delegate)AnswerAsync);

    private async Task<IResult> AnswerAsync(HttpContext http, string method)
    {
        var body = await new StreamReader(http.Request.Body, Encoding.UTF8).ReadToEndAsync();
        var (token, type) = (http.Request.Headers.Authorization.FirstOrDefault(), http.Request.ContentType ?? "");
        var fault = Faults.Take(method);
        if (fault is { AfterDoing: false })
        {
            _workspace.Change(() => Note(method, token, type, ReadOrEmpty(method, type, body), $"fault {fault.Status}"));
            return await fault.AnswerAsync(http);
        }
        var answer = _workspace.Change(() => Run(method, token, type, body));
        http.Response.Headers["x-slack-req-id"] = _workspace.NewId("req");
        http.Response.Headers["x-oauth-scopes"] = string.Join(',', Scopes);
        return fault is not null ? await fault.AnswerAsync(http) : Results.Text(answer.ToJsonString(), "application/json", Encoding.UTF8);
    }

    private JsonObject Run(string method, string? token, string type, string body)
    {
        JsonObject arguments = [];
        try
        {
            var read = SlackArguments.Read(method, type, body);
            arguments = read.Json;
            Check(method, token ?? (read.Text("token") is { } inBody ? $"Bearer {inBody}" : null));
            var answer = Call(method, read);
            answer["ok"] = true;
            if (type == "application/json")
            {
                (answer["warning"], answer["response_metadata"]) = ("missing_charset", new JsonObject { ["warnings"] = new JsonArray("missing_charset") });
            }
            Note(method, token, type, arguments, "ok");
            return answer;
        }
        catch (SlackErrorException error)
        {
            Note(method, token, type, arguments, error.Code);
            return Refusal(error);
        }
    }

    private void Check(string method, string? token)
    {
        if (token != $"Bearer {FakeSlack.BotToken}")
        {
            throw new SlackErrorException(token is null ? "not_authed" : "invalid_auth");
        }
        if (!ScopeOf.TryGetValue(method, out var scope))
        {
            throw new SlackErrorException("unknown_method");
        }
        if (scope is not null && !Scopes.Contains(scope))
        {
            throw new SlackErrorException("missing_scope") { Needed = scope };
        }
    }

    private JsonObject Call(string method, SlackArguments arguments) => method switch
    {
        "auth.test" => _people.Test(),
        "users.info" => _people.Info(arguments),
        "conversations.open" => _people.Open(arguments),
        "conversations.info" => _people.Channel(arguments),
        "chat.postMessage" => _chat.PostMessage(arguments),
        "chat.postEphemeral" => _chat.PostEphemeral(arguments),
        "chat.update" => _chat.Update(arguments),
        "chat.delete" => _chat.Delete(arguments),
        "views.open" => _view.Open(arguments),
        "views.push" => _view.Push(arguments),
        "views.update" => _view.Update(arguments),
        _ => _view.Publish(arguments),
    };

    private JsonObject Refusal(SlackErrorException error)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = error.Code };
        if (error.Messages.Count > 0)
        {
            answer["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. error.Messages.Select(message => (JsonNode)message)]) };
        }
        if (error.Needed is { } needed)
        {
            (answer["needed"], answer["provided"]) = (needed, string.Join(',', Scopes));
        }
        return answer;
    }

    private SlackCall Note(string method, string? token, string type, JsonObject arguments, string outcome)
    {
        var call = new SlackCall(method, token, type, (JsonObject)arguments.DeepClone(), outcome);
        _workspace.Journal.Add(call);
        return call;
    }

    private static JsonObject ReadOrEmpty(string method, string type, string body)
    {
        try
        {
            return SlackArguments.Read(method, type, body).Json;
        }
        catch (SlackErrorException)
        {
            return [];
        }
    }
}
