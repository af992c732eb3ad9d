using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Doors.Http;

/// <summary>How the calls of a door leave: by the machine's proxy where there is one, except to loopback.</summary>
public static class Outgoing
{
    /// <summary>
    /// The connections of that client. They follow names by themselves, so its handler stays: the factory would make another one every two
    /// minutes, and hold all services in memory for so long after their end.
    /// </summary>
    /// <param name="client">Whose they are.</param>
    /// <param name="idle">How long an idle connection is kept.</param>
    /// <param name="life">After this a connection is made anew, so that names are looked up again.</param>
    /// <param name="redirects">Never where a token or secret is sent: it would follow.</param>
    /// <param name="decompression">What the other side may send.</param>
    public static IHttpClientBuilder UseConnections(
        this IHttpClientBuilder client,
        TimeSpan idle, TimeSpan life, bool redirects = false, DecompressionMethods decompression = DecompressionMethods.None) =>
        client.SetHandlerLifetime(Timeout.InfiniteTimeSpan).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = redirects,
            AutomaticDecompression = decompression,
            UseCookies = false,
            // Neither a span of its own nor a header that names ours: the calls are counted and logged where they are made.
            ActivityHeadersPropagator = null,
            PooledConnectionIdleTimeout = idle,
            PooledConnectionLifetime = life,
            Proxy = new LoopbackDirect(HttpClient.DefaultProxy),
        });
}
