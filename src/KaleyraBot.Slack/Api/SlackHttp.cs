using System.Net;

namespace KaleyraBot.Slack.Api;

/// <summary>How calls leave: never redirected, since a token would follow, and past the machine's proxy where Slack is played on loopback.</summary>
internal static class SlackHttp
{
    /// <summary>A new connection costs a good part of the three seconds a form has, so an idle one is kept.</summary>
    private static readonly TimeSpan KeepWarm = TimeSpan.FromMinutes(10);

    public static SocketsHttpHandler Handler(bool isLocal) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // Neither a span of its own nor a header that names ours: the calls are counted and logged where they are made.
        ActivityHeadersPropagator = null,
        UseProxy = !isLocal,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionIdleTimeout = KeepWarm,
        PooledConnectionLifetime = TimeSpan.FromHours(1),
    };
}
