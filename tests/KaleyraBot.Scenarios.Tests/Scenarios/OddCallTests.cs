using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// Forms and buttons in which one thing is odd, before the real bot with its ledger: each is answered, and nothing fails behind the door.
/// </summary>
[Needs(Needs.Host)]
public sealed class OddCallTests : IAsyncLifetime, IDisposable
{
    private const string Form = $$"""{"verb":"VERB","id":"form-1","card":"","wa_number":"{{Sample.Number}}","about":"Open","business_category":"unchanged","clear":"address","reason":"so"}""";

    private readonly CapturedLog _log = new();
    private FakeTeams _teams = null!;
    private FakeSlack _slack = null!;
    private TestBot _bot = null!;
    private HttpClient _http = null!;
    private SlackUser _ana = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        _bot = await TestBot.StartAsync(
            services => services.AddSingleton<ILoggerProvider>(_log),
            [.. _teams.Settings.Select(setting => (setting.Key, setting.Value!)),
                .. _slack.Settings.Select(setting => (setting.Key, setting.Value))]);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = _bot.Url };
        _ana = _slack.Client(_http);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
        await _teams.DisposeAsync();
    }

    public void Dispose()
    {
        _http.Dispose();
        _log.Dispose();
    }

    public static TheoryData<string> Verbs => ["preview", "open", "approve"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Call_WithOneThingOdd_FailsNowhere(string verb)
    {
        var data = Form.Replace("VERB", verb, StringComparison.Ordinal);
        var wrong = new List<string>();
        foreach (var (what, json) in Odd.Of(JsonNode.Parse(data)!.AsObject(), $"{Sample.Number} {Odd.Half}", "WA-99999999999999999999", "-1"))
        {
            foreach (var (door, status) in new[] { ("teams", await TeamsAsync(json)), ("page", await PageAsync(verb, json)), ("slack", await SlackAsync(json)) })
            {
                if (status is not (200 or 204 or 400))
                {
                    wrong.Add($"{door} {what}: {status}");
                }
            }
        }
        wrong.AddRange(_log.Lines.Where(line => line.Contains("xception", StringComparison.Ordinal)).Select(line => line[..Math.Min(line.Length, 1_000)]));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
    }

    private async Task<int> TeamsAsync(string data)
    {
        var activity = _teams.Client(_http).Activity("invoke");
        (activity["id"], activity["name"]) = ($"f:{Guid.CreateVersion7()}", "task/submit");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Json($"{activity.ToJsonString()[..^1]},\"value\":{{\"data\":{data}}}}}") };
        request.Headers.Authorization = new("Bearer", _teams.Service.Token(_teams.ServiceUrl));
        return await StatusAsync(request);
    }

    private Task<int> PageAsync(string verb, string data) => StatusAsync(new HttpRequestMessage(HttpMethod.Post, "/web/events")
    {
        Content = Json($$"""{"delivery":"{{Guid.CreateVersion7()}}","who":"ana","action":{"verb":"{{verb}}","data":{{data}}} }"""),
    });

    /// <summary>What a card of Adaptive Cards sends as data, Slack carries in the value of the button.</summary>
    private async Task<int> SlackAsync(string data)
    {
        var channel = _slack.Workspace.Channel(SlackWorkspace.General)!;
        var message = new SlackMessage(channel.Id, "1.2", [], 0, null);
        var sent = new SlackPayloads(_slack, _ana.Person).MessageAction(
            message, channel, new() { ["action_id"] = "a", ["value"] = data }, new() { ["values"] = new JsonObject() }, SlackDelivery.Normal);
        return (await _ana.SendAsync(sent)).Status;
    }

    private async Task<int> StatusAsync(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
