using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Hosting.Background;
using KaleyraBot.Hosting.Settings;
using KaleyraBot.Kaleyra;
using KaleyraBot.Storage;
using OpenTelemetry.Metrics;

namespace KaleyraBot.Hosting;

/// <summary>What operators ask: alive, ready, how much, how long.</summary>
internal static class Monitoring
{
    public const string Metrics = "/metrics";

    public static IServiceCollection AddMonitoring(this IServiceCollection services, IConfiguration configuration, bool on)
    {
        var urls = MetricsServer.Urls(configuration);
        return on ? services.AddMetrics(urls)
            : urls is null ? services
            : throw Setting.Wrong("Hosting:Metrics", "false", "So nothing can listen at Metrics:Urls: leave out one of the two.");
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        // Plain delegates, as at the doors: nothing is bound, and nothing has to be built for it at the first call.
        endpoints.MapGet("/healthz", (RequestDelegate)(call => Results.Text("alive").ExecuteAsync(call)));
        endpoints.MapGet(
            "/readyz",
            (RequestDelegate)(async call => await (await ReadyAsync(call.RequestServices, call.RequestAborted)).ExecuteAsync(call)));
    }

    public static void MapMetrics(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<MetricsServer>() is null)
        {
            endpoints.MapPrometheusScrapingEndpoint(
                Metrics, meterProvider: null, branch => branch.Use(OfThisMachineAsync), optionsName: null);
        }
    }

    private static IServiceCollection AddMetrics(this IServiceCollection services, string? urls)
    {
        // No traces: nothing exports them, and a listener alone makes the runtime draw a span for each call, in and out.
        services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter("KaleyraBot.*").AddAspNetCoreInstrumentation().AddPrometheusExporter());
        return urls is null ? services
            : services.AddSingleton(provider => new MetricsServer(urls, provider.GetRequiredService<MeterProvider>()))
                .AddHostedService(provider => provider.GetRequiredService<MetricsServer>());
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

    /// <summary>A process without workers is ready when the database answers; that it has none, it says.</summary>
    private static async Task<IResult> ReadyAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var works = services.GetRequiredService<HostingSettings>().Workers;
        var placement = services.GetRequiredService<IPlacement>();
        return services.GetRequiredService<DrainService>().IsStopping ? Unready("The process is about to stop.")
            : works && !services.GetRequiredService<Owners>().IsHealthy ? Unready("The worker is not running.")
            : !placement.IsIn ? Unready("The process is not in the cluster.")
            : !await services.GetRequiredService<ILedgerHealth>().AnswersAsync(cancellationToken) ? Unready("The database does not answer.")
            : Results.Text(string.Concat(
                await SayAsync(services.GetRequiredService<IHolds>(), cancellationToken),
                !works ? ", without workers" : placement is InProcess ? "" : ", in the cluster",
                Degraded(services.GetRequiredService<AccountCircuits>())));
    }

    /// <summary>An account that does not answer is no reason to take the bot from those that do.</summary>
    private static string Degraded(AccountCircuits circuits) =>
        circuits.Troubles is [] ? "" : $", degraded: Kaleyra does not answer for {string.Join(", ", circuits.Troubles)}";

    /// <summary>Who held what and why is nobody's business here; that something is held, is.</summary>
    private static async Task<string> SayAsync(IHolds holds, CancellationToken cancellationToken) =>
        (await holds.ListAsync(cancellationToken)).Count is var count and > 0 ? $"ready, holds: {count}" : "ready";

    private static IResult Unready(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
