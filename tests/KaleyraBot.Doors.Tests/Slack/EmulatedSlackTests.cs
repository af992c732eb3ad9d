using System.Net;
using System.Text.Json.Nodes;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Slack.Fake;
using YamlDotNet.RepresentationModel;

namespace KaleyraBot.Tests.Slack;

/// <summary>A whole job with the real bot in a Slack that others wrote, which grants what our manifest asks for and nothing else.</summary>
[Needs(Needs.Node)]
[Needs(Needs.Host)]
public sealed class EmulatedSlackTests : IAsyncLifetime, IDisposable
{
    private EmulatedSlack? _slack;
    private TestBot? _bot;
    private HttpClient? _http;

    private EmulatedSlack Slack => _slack!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await (_bot?.DisposeAsync() ?? default);
        await (_slack?.DisposeAsync() ?? default);
    }

    public void Dispose() => _http?.Dispose();

    [SkippableFact]
    public async Task Update_WithTheScopesOfTheManifest_IsDoneWhole()
    {
        await StartAsync();
        var ana = (string)(await Slack.CallAsync(EmulatedSlack.ReaderToken, "auth.test", []))["user_id"]!;
        await Slack.SeenAsync("auth.test");

        await CommandAsync(ana, "update");
        var window = (await Slack.SeenAsync("views.open"))["answer"]!["view"]!.AsObject();
        await SubmitAsync(ana, window, Sample.Filled);
        var chat = (string)(await Slack.SeenAsync("conversations.open"))["answer"]!["channel"]!["id"]!;
        await Slack.SeenAsync(EmulatedSlack.General, "WA-1 Succeeded");
        await Slack.SeenAsync(chat, "WA-1 Succeeded");

        AssertJson.Same(Sample.Sent, Assert.Single(_bot!.Sandbox.Journal).Body);
        Assert.StartsWith("WA-1 Succeeded", Assert.Single(await TextsAsync(EmulatedSlack.General)), StringComparison.Ordinal);
        Assert.All(await Slack.CallsAsync(), call => Assert.True((bool?)call!["answer"]!["ok"], call.ToJsonString()));
    }

    // A stand-in that grants everything would prove nothing.
    [SkippableFact]
    public async Task Calls_BeyondTheScopesOfTheManifest_AreRefused()
    {
        _slack = await EmulatedSlack.StartAsync(Scopes());

        foreach (var (method, scope) in new[] { ("conversations.history", "channels:history"), ("conversations.join", "channels:join|channels:write") })
        {
            var refused = await _slack.CallAsync(EmulatedSlack.BotToken, method, new() { ["channel"] = EmulatedSlack.General });
            Assert.Equal(("missing_scope", scope), ((string?)refused["error"], (string?)refused["needed"]));
        }
    }

    private async Task StartAsync()
    {
        _slack = await EmulatedSlack.StartAsync(Scopes());
        _bot = await TestBot.StartAsync(
            ("Slack:SigningSecret", FakeSlack.SigningSecret), ("Slack:BotToken", EmulatedSlack.BotToken), ("Slack:ApiBaseUrl", _slack.ApiBaseUrl.ToString()));
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = _bot.Url };
    }

    /// <summary>What an administrator grants who pastes our manifest.</summary>
    private static IEnumerable<string> Scopes()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Repo.File("manifest", "slack", "manifest.yaml"))));
        return ((YamlSequenceNode)yaml.Documents[0].RootNode["oauth_config"]["scopes"]["bot"]).Select(scope => ((YamlScalarNode)scope).Value!);
    }

    private async Task CommandAsync(string who, string text) => await SendAsync(
        "/slack/commands", ("team_id", EmulatedSlack.Team), ("channel_id", EmulatedSlack.General), ("channel_name", "general"), ("user_id", who), ("command", "/wa"),
        ("text", text), ("api_app_id", FakeSlack.AppId), ("is_enterprise_install", "false"), ("trigger_id", await TriggerAsync(who)));

    private async Task SubmitAsync(string who, JsonObject window, Dictionary<string, string> values)
    {
        var typed = new Dictionary<(string, string), JsonObject>();
        SlackFields.Type(window["blocks"]!.AsArray(), values, typed);
        var view = window.DeepClone().AsObject();
        view["state"] = SlackFields.State(window["blocks"]!.AsArray(), typed);
        var payload = new JsonObject
        {
            ["type"] = "view_submission",
            ["user"] = new JsonObject { ["id"] = who, ["name"] = "ana", ["team_id"] = EmulatedSlack.Team },
            ["team"] = new JsonObject { ["id"] = EmulatedSlack.Team, ["domain"] = "emulate" },
            ["api_app_id"] = FakeSlack.AppId,
            ["is_enterprise_install"] = false,
            ["trigger_id"] = await TriggerAsync(who),
            ["view"] = view,
            ["response_urls"] = new JsonArray(),
        };
        await SendAsync("/slack/interactions", ("payload", payload.ToJsonString()));
    }

    private async Task<string> TriggerAsync(string who) =>
        (string)(await Slack.CallAsync(EmulatedSlack.BotToken, "views.generateTriggerId", new() { ["user_id"] = who }))["trigger_id"]!;

    private async Task SendAsync(string path, params (string Name, string Value)[] fields)
    {
        var form = string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
        using var request = SlackSender.Sign(new(path, "application/x-www-form-urlencoded", form), SlackDelivery.Normal, TimeProvider.System);
        using var answer = await _http!.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>The texts of the messages that a member reads in a channel.</summary>
    private async Task<IEnumerable<string>> TextsAsync(string channel) =>
        (await Slack.CallAsync(EmulatedSlack.ReaderToken, "conversations.history", new() { ["channel"] = channel }))["messages"]!.AsArray().Select(message => (string)message!["text"]!);
}
