using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Kaleyra;

/// <summary>The HTTP client that calls to Kaleyra go through.</summary>
internal static class KaleyraHttp
{
    public const string Client = "kaleyra";

    public static void Add(IServiceCollection services)
    {
        // The pipeline's limit is the one that counts.
        var client = services.AddHttpClient(Client, Configure)
            .RemoveAllLoggers() // The factory's loggers print the address, and the SID is in it.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // One handler, so that connections stay warm; it follows DNS by itself.
            .ConfigurePrimaryHttpMessageHandler(Connections);
        client.AddHttpMessageHandler(provider => new CallBegin(
            provider.GetRequiredService<IOptions<KaleyraOptions>>().Value.Timeout, provider.GetRequiredService<TimeProvider>()));
        client.AddHttpMessageHandler(() => new WholeAnswerHandler());
    }

    /// <summary>Whoever reads Kaleyra's logs sees which program called, and which version of it.</summary>
    private static void Configure(HttpClient http)
    {
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.DefaultRequestHeaders.UserAgent.Add(new("KaleyraBot", Version));
    }

    /// <summary>Without the commit behind it.</summary>
    private static string Version { get; } = typeof(KaleyraHttp).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>
    /// A redirect is never followed: it would carry the key elsewhere, or turn the PUT into a POST, which creates a number. Without a
    /// propagator the runtime draws no span of its own, whose <c>url.full</c> would hold the SID; ours stands in <see cref="Telemetry"/>.
    /// </summary>
    private static SocketsHttpHandler Connections() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        Proxy = new LoopbackDirect(HttpClient.DefaultProxy),
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
    };
}
