namespace KaleyraBot.Doors.Http;

/// <summary>How the calls of a door leave: by the machine's proxy where there is one, except to loopback.</summary>
public static class Outgoing
{
    /// <param name="idle">How long an idle connection is kept.</param>
    /// <param name="life">After this a connection is made anew, so that names are looked up again.</param>
    /// <param name="redirects">Never where a token or secret is sent: it would follow.</param>
    public static SocketsHttpHandler Handler(TimeSpan idle, TimeSpan life, bool redirects = false) => new()
    {
        AllowAutoRedirect = redirects,
        UseCookies = false,
        // Neither a span of its own nor a header that names ours: the calls are counted and logged where they are made.
        ActivityHeadersPropagator = null,
        PooledConnectionIdleTimeout = idle,
        PooledConnectionLifetime = life,
        Proxy = new LoopbackDirect(HttpClient.DefaultProxy),
    };
}
