using System.Text.RegularExpressions;
using KaleyraBot.Hosting.Observing;
using KaleyraBot.Hosting.Webhooks;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Observing;

/// <summary>A morning of the real bot with all that goes right and wrong in it, and what <c>/metrics</c> says at its end.</summary>
public sealed class ScrapedRun : IAsyncLifetime
{
    /// <summary>As a scraper gets it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>
    /// Names of the figures with their samples, as they stand in a query: <c>_bucket</c>, <c>_sum</c> and <c>_count</c> included.
    /// </summary>
    public IReadOnlySet<string> Names { get; private set; } = new HashSet<string>();

    public IEnumerable<string> Labels => Regex.Matches(Text, "[{,]([a-z_]+)=\"").Select(label => label.Groups[1].Value).Distinct();

    public async Task InitializeAsync()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        await using var siem = await FakeReceiver.StartAsync();
        siem.Answers = call => call == 1 ? 500 : 200;
        await using var bot = await TestBot.StartAsync(
            services => services.AddSingleton(FeedPace.Default with { FirstRetry = TimeSpan.FromMilliseconds(50) })
                .AddSingleton(new FiguresPace(TimeSpan.FromMilliseconds(50))),
            [
                .. teams.Settings.Select(setting => (setting.Key, setting.Value!)),
                    .. slack.Settings.Select(setting => (setting.Key, setting.Value)),
                ("Approvals:Required:website", "1"), ("Access:Approvers", "web:ben"), ("Webhooks:siem:Url", $"{siem.Url}"),
                ("Webhooks:siem:Secret", $"whsec_{Convert.ToBase64String(new byte[32])}"), TestBot.Counting,
            ]);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = bot.Url };
        bot.Sandbox.Fault = new(SandboxFaultKind.ServerError, Count: 1);
        await ChangeAsync(new TeamsUser(teams, teams.Client(http, "groupChat", "anna")), "one", 1);
        slack.Faults.Next("chat.postMessage", SlackFault.RateLimited(1));
        await ChangeAsync(new SlackDoorUser(slack, slack.Client(http)), "two", 2);
        await using var ana = await WebUser.OpenAsync(bot.Url, "ana");
        await ana.TypeAsync($"wa update {Sample.Number} website=https://www.example.com");
        await ana.PressOnAsync(await ana.SeeAsync("Preview"), "Update");
        await ana.SeeAsync("WA-3 Waiting for approval");
        await using var dan = await WebUser.OpenAsync(bot.Url, "dan");
        await dan.TypeAsync("wa approve WA-3");
        await Eventually.HoldsAsync(async () =>
        {
            Text = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
            return Says("kaleyrabot_requests_open", "awaiting_approval", "1") && Text.Contains("kaleyrabot_refusals_total", StringComparison.Ordinal)
                && Text.Contains("outcome=\"taken\"", StringComparison.Ordinal) && Text.Contains("kaleyrabot_webhook_behind", StringComparison.Ordinal);
        }, () => Text);
        Names = Text.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('{', ' ')[0]).ToHashSet();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Whether there is a sample of that name and value whose labels hold this.</summary>
    public bool Says(string name, string label, string value) => Text.Split('\n').Any(line => line.StartsWith($"{name}{{", StringComparison.Ordinal)
        && line.Contains($"\"{label}\"", StringComparison.Ordinal) && line[(line.LastIndexOf('}') + 1)..].Trim().Split(' ')[0] == value);

    private static async Task ChangeAsync(IDoorUser who, string about, int number)
    {
        await who.TypeAsync($"wa update {Sample.Number} about=\"{about}\"");
        await who.SeeAsync("Preview");
        await who.PressAsync("Update");
        await who.SeeAsync($"WA-{number} Succeeded");
    }
}
