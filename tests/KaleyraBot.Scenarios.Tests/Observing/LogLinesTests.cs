using System.Text.Json.Nodes;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Observing;

/// <summary>What the real program writes to its standard output on a server.</summary>
[Needs(Needs.Host)]
[Needs(Needs.Process)]
public sealed class LogLinesTests
{
    private const string Typed = "Ask for Ms Rao at gate 9";

    [Fact]
    public async Task Output_InProduction_IsOneJsonObjectALine_WithEachStepOfARequest()
    {
        var lines = await RunAsync("Production");

        var read = lines.ConvertAll(line => JsonNode.Parse(line)!.AsObject());
        Assert.All(read, line => Assert.Matches(@"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", (string)line["Timestamp"]!));
        Assert.All(lines, line => Assert.DoesNotContain("(null)", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("Ms Rao", line, StringComparison.Ordinal));
        var steps = read.Where(line => ((string)line["Message"]!).StartsWith("WA-1 ", StringComparison.Ordinal)).ToList();
        Assert.Equal(["submitted", "started", "postponed", "started", "ended"], steps.Select(step => (string)step["State"]!["Action"]!));
        Assert.Equal("Succeeded", (string)steps[^1]["State"]!["State"]!);
        Assert.StartsWith("slack:", (string)steps[0]["State"]!["Delivery"]!, StringComparison.Ordinal);
        // All of them one trace.
        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(steps.Select(step => (string)step["State"]!["Trace"]!).Distinct()));
        Assert.Contains(read, line => ((string)line["Message"]!).StartsWith("KaleyraBot is ready at http://", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Output_InDevelopment_IsLinesForPeople_WithTheirTime()
    {
        var lines = await RunAsync("Development");
        Assert.Contains(lines, line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^\d\d:\d\d:\d\d info: .*WA-1 submitted: Queued"));
        Assert.DoesNotContain(lines, line => line.Contains("(null)", StringComparison.Ordinal));
    }

    private static async Task<List<string>> RunAsync(string environment)
    {
        await using var kaleyra = await SandboxServer.StartAsync();
        await using var slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        using var database = new SqliteTestDatabase();
        await database.CreateAsync();
        var settings = new Dictionary<string, string>(slack.Settings) { ["Audit:Key"] = Storage.Sample.Key, ["Kaleyra:RetryDelay"] = "10ms" };
        foreach (var (key, value) in kaleyra.Settings().Select(setting => (setting.Key, setting.Value!)).Concat(database.Settings))
        {
            settings[key] = value;
        }
        // Environment variables hold no plus sign.
        settings = settings.ToDictionary(setting => setting.Key.Replace("+", "", StringComparison.Ordinal), setting => setting.Value);
        kaleyra.State.Fault = new(SandboxFaultKind.ServerError, Count: 1);
        using var bot = await BotProcess.StartAsync(settings, environment);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = bot.Url };
        var ana = new SlackDoorUser(slack, slack.Client(http));
        await ana.TypeAsync($"wa update {Doors.Sample.Number} about=\"{Typed}\"");
        await ana.SeeAsync("Preview");
        await ana.PressAsync("Update");
        await ana.SeeAsync("WA-1 Succeeded");
        await bot.TerminateAsync();
        await bot.ExitCodeAsync();
        return [.. (await bot.OutputAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
