using KaleyraBot.Hosting.Settings;
using OpenTelemetry.Metrics;

namespace KaleyraBot.Hosting;

/// <summary>
/// <c>/metrics</c> on listeners of its own (<c>Metrics:Urls</c>), for a scraper on another machine: nothing else answers there, and the
/// bot's own listener has no figures then.
/// </summary>
internal sealed class MetricsServer(string urls, MeterProvider meters) : IHostedService, IAsyncDisposable
{
    private const string Key = "Metrics:Urls";

    private WebApplication? _app;

    /// <summary>Where it really listens.</summary>
    public ICollection<string> Listening => _app?.Urls ?? [];

    /// <summary>What is set; null where nothing is.</summary>
    public static string? Urls(IConfiguration configuration) => Setting.Text(configuration, Key) is not { } urls ? null
        : urls.Split([';', ','], StringSplitOptions.TrimEntries) is var all && all.All(IsAddress) ? string.Join(';', all)
        : throw Setting.Wrong(Key, urls, "Write an address to listen at, like http://10.0.0.7:9464, or several with semicolons or commas.");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(urls);
        builder.Services.AddRouting().AddSingleton<IHostLifetime, NoLifetime>();
        _app = builder.Build();
        _app.MapPrometheusScrapingEndpoint(Monitoring.Metrics, meters, configureBranchedPipeline: null, optionsName: null);
        await _app.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>More than once where it is registered under more than one type.</summary>
    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _app, null)?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http", PathBase: "" } address && !address.IsUnixPipe && !address.IsNamedPipe;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // The console's signals belong to the bot.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
