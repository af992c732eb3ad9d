using System.Diagnostics.Metrics;
using System.Text.Encodings.Web;
using System.Text.Json;
using KaleyraBot.Hosting.Observing;
using KaleyraBot.Hosting.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Metrics;

namespace KaleyraBot.Hosting;

/// <summary>What operators ask: alive, ready, how much, how long.</summary>
internal static class Monitoring
{
    public const string Metrics = "/metrics";

    /// <summary>
    /// Several times the series that a figure has whose labels are words of the bot's own; what is beyond is added up in one. The library
    /// takes the room for all of them at the start, and for four times as many where nobody says.
    /// </summary>
    private static readonly MetricStreamConfiguration Few = new() { CardinalityLimit = 500 };

    private static readonly JsonSerializerOptions Says =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="services">Where to.</param>
    /// <param name="configuration">Read at once, so that a mistake stops the start.</param>
    /// <param name="on">Whether there are figures.</param>
    /// <param name="variables">Whether OpenTelemetry's own variables are meant for the bot.</param>
    public static IServiceCollection AddMonitoring(
        this IServiceCollection services, IConfiguration configuration, bool on, bool variables)
    {
        var (urls, target) = (MetricsServer.Urls(configuration), Export.Target(configuration, variables));
        if (target is { } collector)
        {
            Export.AddTo(services.AddOpenTelemetry().ConfigureResource(resource => resource.Name()), collector);
        }
        return on ? services.AddMetrics(urls)
            : urls is null ? services
            : throw Setting.Wrong("Hosting:Metrics", "false", "So nothing can listen at Metrics:Urls: leave out one of the two.");
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        // Plain delegates, as at the doors: nothing is bound, and nothing has to be built for it at the first call.
        endpoints.MapGet("/healthz", (RequestDelegate)(call => AnswerAsync(call, Health.Alive)));
        endpoints.MapGet(
            "/readyz",
            (RequestDelegate)(async call => await AnswerAsync(call, await Health.AskAsync(call.RequestServices, call.RequestAborted))));
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
        // No traces where nothing exports them: a listener alone makes the runtime draw a span for each call, in and out.
        services.TryAddSingleton(FiguresPace.Default);
        services.AddHostedService<FiguresService>().AddOpenTelemetry().ConfigureResource(resource => resource.Name())
            .WithMetrics(metrics => metrics
                .AddMeter("KaleyraBot.*").AddAspNetCoreInstrumentation().AddView(Room).AddPrometheusExporter());
        return urls is null ? services
            : services.AddSingleton(provider => new MetricsServer(urls, provider.GetRequiredService<MeterProvider>()))
                .AddHostedService(provider => provider.GetRequiredService<MetricsServer>());
    }

    /// <summary>Figures of calls to Kaleyra are told by account, of which there may be many: they keep the library's room.</summary>
    private static MetricStreamConfiguration? Room(Instrument figure) =>
        figure.Name.StartsWith("kaleyra.", StringComparison.Ordinal) ? null : Few;

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

    private static Task AnswerAsync(HttpContext call, Health health)
    {
        call.Response.StatusCode = health.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return call.Response.WriteAsJsonAsync(health, Says, contentType: null, call.RequestAborted);
    }
}
