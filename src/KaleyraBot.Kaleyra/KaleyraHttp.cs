using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace KaleyraBot.Kaleyra;

/// <summary>The HTTP client that calls to Kaleyra go through.</summary>
internal static class KaleyraHttp
{
    public const string Client = "kaleyra";

    /// <summary>Tells the pipeline which account a request belongs to.</summary>
    public static readonly HttpRequestOptionsKey<string> Account = new("KaleyraBot.Account");

    private const int CallsAtOnce = 4;

    public static void Add(IServiceCollection services)
    {
        var client = services.AddHttpClient(Client, http => http.Timeout = Timeout.InfiniteTimeSpan) // The pipeline's limit is the one that counts.
            .RemoveAllLoggers() // The factory's loggers print the address, and the SID is in it.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // One handler, so that connections stay warm; it follows DNS by itself.
            .ConfigurePrimaryHttpMessageHandler(Connections);
        client.AddResilienceHandler(Client, Shape).SelectPipelineBy(_ => AccountOf);
        client.AddHttpMessageHandler(() => new WholeAnswerHandler());
    }

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

    /// <summary>
    /// No retry in here: tries are counted in the ledger, where they survive a restart and stop before a newer change of the same number.
    /// What is left earns its place: at most a few calls at once to an account, since Kaleyra publishes no rate and a hundred queued
    /// changes would otherwise earn a hundred 429s, each of which costs its request an attempt; and a time limit for each call,
    /// which begins after its turn has come.
    /// </summary>
    private static void Shape(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline
            .AddConcurrencyLimiter(new ConcurrencyLimiterOptions
            {
                PermitLimit = CallsAtOnce,
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            })
            .AddTimeout(context.ServiceProvider.GetRequiredService<IOptions<KaleyraOptions>>().Value.Timeout);
    }

    private static string AccountOf(HttpRequestMessage request) => request.Options.TryGetValue(Account, out var name) ? name : "";
}
