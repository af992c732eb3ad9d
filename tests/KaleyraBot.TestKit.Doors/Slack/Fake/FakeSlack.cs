using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>
/// Slack on a loopback port: a workspace with the app installed, its Web API, its response URLs, and people at their clients.
/// One line starts it; <see cref="Settings"/> points a bot at it.
/// </summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    public const string Team = "T0MARIGOLD";
    public const string Enterprise = "E0MARIGOLD";
    public const string AppId = "A0KALEYRA";
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string BotToken = "xoxb-2222-3333-aaaabbbbcccc";

    private readonly WebApplication _web;

    private FakeSlack(WebApplication web, SlackWorkspace workspace, SlackApi api, SlackHooks hooks)
    {
        _web = web;
        (Workspace, Api, Hooks) = (workspace, api, hooks);
        hooks.Address = web.Urls.Single();
    }

    public SlackWorkspace Workspace { get; }
    public SlackApi Api { get; }
    public SlackHooks Hooks { get; }

    public SlackTriggers Triggers => Api.Triggers;
    public SlackViews Views => Api.Views;
    public SlackFaults Faults => Api.Faults;
    public TimeProvider Time => Workspace.Time;

    /// <summary>What the bot called, oldest first; posts to response URLs are there as <c>response_url</c>.</summary>
    public IReadOnlyList<SlackCall> Calls => Workspace.Read(() => Workspace.Journal.ToList());

    /// <summary>What connects a bot to this Slack: keys and values of its configuration.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Slack:SigningSecret"] = SigningSecret,
        ["Slack:BotToken"] = BotToken,
        ["Slack:ApiBaseUrl"] = ApiBaseUrl,
    };

    public string ApiBaseUrl => $"{_web.Urls.Single()}/api/";

    /// <param name="time">The clock of triggers, signatures and patience; one that stands still never runs out of any of them.</param>
    public static async Task<FakeSlack> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        var workspace = new SlackWorkspace(time ?? TimeProvider.System);
        var faults = new SlackFaults();
        var api = new SlackApi(workspace, faults);
        var hooks = new SlackHooks(workspace, faults);
        api.Map(web);
        hooks.Map(web);
        await web.StartAsync();
        return new(web, workspace, api, hooks);
    }

    /// <summary>A person at a Slack client, looking at one conversation, in a workspace whose app is the bot behind <paramref name="bot"/>.</summary>
    public SlackUser Client(HttpClient bot, string name = "ana", string channel = SlackWorkspace.General) =>
        new(this, bot, Workspace.Join(name, channel), channel);

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
