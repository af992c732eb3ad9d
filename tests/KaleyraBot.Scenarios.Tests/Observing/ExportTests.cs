using System.Text;
using KaleyraBot.Hosting;
using KaleyraBot.Hosting.Webhooks;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Observing;

/// <summary>What a collector of OpenTelemetry gets of one change.</summary>
[Collection(OnlyBot.Name)]
[Needs(Needs.Host)]
public sealed class ExportTests
{
    private const string Typed = "Ask for Ms Rao at gate 9";

    [Theory]
    [InlineData("Telemetry:Otlp")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT")]
    public async Task Collector_OfARun_GetsTraces_Figures_LogLines_AndTheAudit(string key)
    {
        await using var collector = await FakeReceiver.StartAsync();
        collector.Answers = call => call == 1 ? 503 : 200;
        await using var bot = await TestBot.StartAsync(
            services => services.AddSingleton(FeedPace.Default with
            {
                Look = TimeSpan.FromMilliseconds(50),
                FirstRetry = TimeSpan.FromMilliseconds(50)
            }),
            (key, collector.Url.ToString()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), TestBot.Counting);
        await using (var ana = await WebUser.OpenAsync(bot.Url, "ana"))
        {
            await ana.TypeAsync($"wa update {Sample.Number} about=\"{Typed}\"");
            await ana.PressOnAsync(await ana.SeeAsync("Preview"), "Update");
            await ana.SeeAsync("WA-1 Succeeded");
        }
        await collector.UntilAsync(_ => Sent(collector, "/v1/logs").Contains("Audit 5: ended", StringComparison.Ordinal) || Sent(collector, "/v1/logs").Contains(": ended by bot", StringComparison.Ordinal), "the end told");
        await bot.StopAsync();

        foreach (var path in new[] { "/v1/traces", "/v1/metrics", "/v1/logs" })
        {
            Assert.Contains("service.name", Sent(collector, path), StringComparison.Ordinal);
            Assert.Contains("kaleyrabot", Sent(collector, path), StringComparison.Ordinal);
            Assert.DoesNotContain("Ms Rao", Sent(collector, path), StringComparison.Ordinal);
        }
        Assert.Contains("kaleyra.update", Sent(collector, "/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("request ended", Sent(collector, "/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("kaleyrabot.requests", Sent(collector, "/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("StepWitness", Sent(collector, "/v1/logs"), StringComparison.Ordinal);
        Assert.Contains("KaleyraBot.Audit", Sent(collector, "/v1/logs"), StringComparison.Ordinal);
        Assert.Contains("audit.digest.about.after", Sent(collector, "/v1/logs"), StringComparison.Ordinal);
        await bot.StartAgainAsync();
    }

    [Theory]
    [InlineData("Telemetry:Otlp", "collector:4317", "Write the address of a collector")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "ftp://collector", "Write the address of a collector")]
    public async Task Address_ThatCannotWork_StopsTheStart(string key, string address, string says)
    {
        var wrong = await Assert.ThrowsAsync<StartException>(() => TestBot.StartAsync((key, address), TestBot.Counting));
        Assert.StartsWith($"{key} is \"{address}\". {says}", wrong.Message, StringComparison.Ordinal);
    }

    /// <summary>Texts stand in the protocol as they are.</summary>
    private static string Sent(FakeReceiver collector, string path) =>
        string.Concat(collector.All.Where(one => one.Path == path).Select(one => Encoding.UTF8.GetString(one.Body)));
}
