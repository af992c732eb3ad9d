using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;

namespace KaleyraBot.Tests.Observing;

/// <summary>The figures of a real run: what the papers, the dashboard and the alerts name is there, and means what they say.</summary>
[Collection(OnlyBot.Name)]
[Needs(Needs.Host)]
public sealed partial class FiguresTests(ScrapedRun run) : IClassFixture<ScrapedRun>
{
    private const string Paper = ".github/docs/monitoring.md";
    private const string Alerts = "manifest/deploy/alerts.yaml";
    private const string Dashboard = "manifest/deploy/grafana.json";

    [Fact]
    public void Figures_OfARun_CountWhatHappened()
    {
        Assert.True(run.Says("kaleyrabot_requests_total", "succeeded", "2"), run.Text);
        foreach (var outcome in new[] { "rejected", "unknown", "declined", "expired", "cancelled" })
        {
            Assert.True(run.Says("kaleyrabot_requests_total", outcome, "0"), outcome);
        }
        Assert.True(run.Says("kaleyrabot_request_steps_total", "postponed", "1"), run.Text);
        Assert.True(run.Says("kaleyrabot_refusals_total", "approve", "1"), run.Text);
        Assert.True(run.Says("kaleyrabot_requests_open", "awaiting_approval", "1"), run.Text);
        Assert.True(run.Says("kaleyrabot_requests_open", "running", "0"), run.Text);
        Assert.True(run.Says("kaleyrabot_webhook_events_total", "failed", "1"), run.Text);
        Assert.Matches(@"kaleyrabot_messages_total\{[^}]*outcome=""later""[^}]*surface=""slack""", run.Text);
        Assert.Matches(@"target_info\{[^}]*service_name=""kaleyrabot""", run.Text);
        Assert.Matches(@"target_info\{[^}]*service_version=""[0-9]", run.Text);
    }

    /// <summary>A bucket of seconds that is made for milliseconds would hold every call in its first one.</summary>
    [Fact]
    public void Durations_InSeconds_HaveBucketsOfSeconds()
    {
        var histograms = run.Names.Where(name => name.StartsWith("kaleyra", StringComparison.Ordinal) && name.EndsWith("_seconds_bucket", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(histograms);
        Assert.All(histograms, name =>
        {
            var edges = Regex.Matches(run.Text, $"^{name}\\{{[^}}]*le=\"([0-9.]+)\"", RegexOptions.Multiline).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToHashSet();
            Assert.True(edges.Count(edge => edge < 1) >= 5 && edges.Max() <= 120, $"{name}: {string.Join(' ', edges)}");
        });
    }

    [Theory]
    [InlineData(Dashboard)]
    [InlineData(Alerts)]
    public void Figures_OfTheDashboardAndTheAlerts_AreThere(string file)
    {
        var named = Named(file);
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(run.Names).Except(run.Labels));
    }

    [Fact]
    public void Figures_OfTheRun_StandInThePaper_AndNoOthersDo()
    {
        var emitted = run.Names.Where(name => name.StartsWith("kaleyra", StringComparison.Ordinal)).Select(name => Part().Replace(name, "")).ToHashSet();
        var documented = File.ReadLines(Repo.File(Paper)).Where(line => line.StartsWith("| `kaleyra", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToHashSet();
        Assert.Equal(documented.Order(StringComparer.Ordinal), emitted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Alerts_EachOne_HasAnEntryInTheRunbook_AndNoOtherStandsThere()
    {
        var alerts = Alert().Matches(File.ReadAllText(Repo.File(Alerts))).Select(match => match.Groups[1].Value).ToList();
        var entries = File.ReadLines(Repo.File(Paper)).Where(line => line.StartsWith("### Kaleyra", StringComparison.Ordinal)).Select(line => line[4..]).ToList();
        Assert.True(alerts.Count >= 10);
        Assert.Equal(alerts.Order(StringComparer.Ordinal), entries.Order(StringComparer.Ordinal));
        // Each leads there.
        Assert.All(alerts, alert => Assert.Contains($"monitoring.md#{alert.ToLowerInvariant()}", File.ReadAllText(Repo.File(Alerts)), StringComparison.Ordinal));
    }

    [SkippableFact]
    [Needs(Needs.Promtool)]
    public async Task Rules_OfTheAlerts_AreRight() => await PromtoolAsync(["check", "rules", Repo.File(Alerts)], "");

    /// <summary>Everything wrong, and everything well, as series of figures.</summary>
    [SkippableFact]
    [Needs(Needs.Promtool)]
    public async Task Alerts_FireWhenSomethingIsWrong_AndOnlyThen() =>
        await PromtoolAsync(["test", "rules", Repo.File("tests", "KaleyraBot.Scenarios.Tests", "Observing", "alerts.test.yaml")], "");

    [SkippableFact]
    [Needs(Needs.Promtool)]
    public async Task Figures_OfALiveScrape_AreWhatPrometheusWants() => await PromtoolAsync(["check", "metrics"], run.Text);

    private static HashSet<string> Named(string file) =>
        [.. Figure().Matches(File.ReadAllText(Repo.File(file))).Select(match => match.Value)];

    private static async Task PromtoolAsync(string[] words, string input)
    {
        using var promtool = Start(words);
        Needs.That(promtool is not null, "promtool is not installed. It is in the package prometheus of your system; its server need not run.");
        var (output, error) = (promtool!.StandardOutput.ReadToEndAsync(), promtool.StandardError.ReadToEndAsync());
        await promtool.StandardInput.WriteAsync(input);
        promtool.StandardInput.Close();
        await promtool.WaitForExitAsync();
        Assert.True(promtool.ExitCode == 0, $"{await output}{await error}");
    }

    private static Process? Start(string[] words)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("promtool", words) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\bkaleyra(bot)?_[a-z_]+\b")]
    private static partial Regex Figure();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\s*- alert: (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Alert();
}
