using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Storage;
using OpenTelemetry.Metrics;

namespace KaleyraBot;

/// <summary>What operators ask: alive, ready, how much, how long.</summary>
internal static class Monitoring
{
    public const string Metrics = "/metrics";

    public static IServiceCollection AddMonitoring(this IServiceCollection services, IConfiguration configuration)
    {
        // No traces: nothing exports them, and a listener alone makes the runtime draw a span for each call, in and out.
        services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter("KaleyraBot.*").AddAspNetCoreInstrumentation().AddPrometheusExporter());
        return MetricsServer.Urls(configuration) is { } urls
            ? services.AddHostedService(provider => new MetricsServer(urls, provider.GetRequiredService<MeterProvider>()))
            : services;
    }

    public static void MapMonitoring(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("alive"));
        app.MapGet("/readyz", ReadyAsync);
        if (MetricsServer.Urls(app.Configuration) is null)
        {
            app.MapPrometheusScrapingEndpoint(Metrics, meterProvider: null, branch => branch.Use(OfThisMachineAsync), optionsName: null);
        }
    }

    /// <summary>The figures are for a scraper on this machine; through the public listener there is nothing at this path.</summary>
    private static Task OfThisMachineAsync(HttpContext call, RequestDelegate next)
    {
        if (ThisMachine.Refusal(call) is null)
        {
            return next(call);
        }
        call.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static async Task<IResult> ReadyAsync(ILedgerHealth ledger, IHolds holds, Owners owners, CancellationToken cancellationToken) =>
        !owners.IsHealthy ? Unready("The worker is not running.")
        : !await ledger.AnswersAsync(cancellationToken) ? Unready("The database does not answer.")
        : Results.Text(await SayAsync(holds, cancellationToken));

    /// <summary>Who held what and why is nobody's business here; that something is held, is.</summary>
    private static async Task<string> SayAsync(IHolds holds, CancellationToken cancellationToken) =>
        (await holds.ListAsync(cancellationToken)).Count is var count and > 0 ? $"ready, holds: {count}" : "ready";

    private static IResult Unready(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
