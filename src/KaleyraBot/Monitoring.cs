using KaleyraBot.Core.Ledger;
using KaleyraBot.Storage;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace KaleyraBot;

/// <summary>What operators ask: alive, ready, how much, how long.</summary>
internal static class Monitoring
{
    public static IServiceCollection AddMonitoring(this IServiceCollection services)
    {
        services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter("KaleyraBot.*").AddAspNetCoreInstrumentation().AddPrometheusExporter())
            .WithTracing(traces => traces.AddSource("KaleyraBot.*").AddAspNetCoreInstrumentation());
        return services;
    }

    public static void MapMonitoring(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("alive"));
        app.MapGet("/readyz", ReadyAsync);
        app.MapPrometheusScrapingEndpoint("/metrics");
    }

    private static async Task<IResult> ReadyAsync(ILedgerHealth ledger, IHolds holds, Worker worker, CancellationToken cancellationToken) =>
        !worker.IsHealthy ? Unready("The worker is not running.")
        : !await ledger.AnswersAsync(cancellationToken) ? Unready("The database does not answer.")
        : Results.Text(await SayAsync(holds, cancellationToken));

    /// <summary>Who held what and why is nobody's business here; that something is held, is.</summary>
    private static async Task<string> SayAsync(IHolds holds, CancellationToken cancellationToken) =>
        (await holds.ListAsync(cancellationToken)).Count is var count and > 0 ? $"ready, holds: {count}" : "ready";

    private static IResult Unready(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
