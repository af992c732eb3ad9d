using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>Response URLs: five posts within thirty minutes, without a token, also where the bot is no member.</summary>
internal sealed class SlackHooks(SlackWorkspace workspace, SlackFaults faults)
{
    private const int MostUses = 5;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly Dictionary<string, Hook> _issued = [];

    public string Address { get; set; } = "";

    /// <param name="kind"><c>commands</c> or <c>actions</c>.</param>
    /// <param name="user">Who sees what is posted as ephemeral.</param>
    /// <param name="channel">Where it is shown.</param>
    /// <param name="original">The message whose button was pressed.</param>
    public string Issue(string kind, string user, SlackChannel channel, SlackMessage? original = null)
    {
        var path = $"/hooks/{kind}/{FakeSlack.Team}/{Guid.CreateVersion7():N}";
        workspace.Change(() => _issued[path] = new(user, channel, original, workspace.Time.GetUtcNow() + Life));
        return Address + path;
    }

    /// <summary>The messages that were posted through this one.</summary>
    public IReadOnlyList<SlackMessage> SaidThrough(string url) => workspace.Read(() => _issued[new Uri(url).AbsolutePath].Said.ToList());

    public void Map(WebApplication web) => web.MapPost("/hooks/{**rest}", (Delegate)AnswerAsync);

    private async Task<IResult> AnswerAsync(HttpContext http)
    {
        var body = await new StreamReader(http.Request.Body, Encoding.UTF8).ReadToEndAsync();
        var fault = faults.Take("response_url");
        var token = http.Request.Headers.Authorization.FirstOrDefault();
        var (status, said) = workspace.Change(() =>
        {
            var (arguments, answer) = fault is { AfterDoing: false } ? ([], (fault.Status, "fault")) : Run(http.Request.Path, body);
            workspace.Journal.Add(new("response_url", token, http.Request.ContentType ?? "", arguments, answer.Item2));
            return answer;
        });
        return fault is null ? Results.Text(said, "text/html", Encoding.UTF8, status) : await fault.AnswerAsync(http);
    }

    private (JsonObject Arguments, (int, string)) Run(string path, string body)
    {
        JsonObject arguments = [];
        try
        {
            arguments = JsonNode.Parse(body) as JsonObject ?? [];
            return (arguments, Refusal(path) is { } refusal ? (404, refusal) : Do(_issued[path], new((JsonObject)arguments.DeepClone())));
        }
        catch (JsonException)
        {
            return (arguments, (400, "invalid_payload"));
        }
        catch (SlackErrorException error)
        {
            return (arguments, (400, error.Code));
        }
    }

    private string? Refusal(string path) => _issued.GetValueOrDefault(path) switch
    {
        null => "no_service",
        var hook when workspace.Time.GetUtcNow() > hook.Until => "expired_url",
        var hook when ++hook.Uses > MostUses => "used_url",
        _ => null,
    };

    private (int, string) Do(Hook hook, SlackArguments arguments)
    {
        if (arguments.Text("delete_original") == "true")
        {
            if (hook.Original is { } gone)
            {
                workspace.Remove(hook.Channel, gone.Ts);
            }
            return (200, "ok");
        }
        var body = ChatMethods.Body(arguments);
        if (arguments.Text("replace_original") == "true" && hook.Original is { } old)
        {
            // It changes in place: an ephemeral message stays one.
            workspace.Replace(hook.Channel, old, body);
            return (200, "ok");
        }
        hook.Said.Add(workspace.Post(hook.Channel, body, arguments.Text("response_type") == "in_channel" ? null : hook.User));
        return (200, "ok");
    }

    private sealed class Hook(string user, SlackChannel channel, SlackMessage? original, DateTimeOffset until)
    {
        public string User => user;
        public SlackChannel Channel => channel;
        public SlackMessage? Original => original;
        public DateTimeOffset Until => until;
        public int Uses { get; set; }
        public List<SlackMessage> Said { get; } = [];
    }
}
