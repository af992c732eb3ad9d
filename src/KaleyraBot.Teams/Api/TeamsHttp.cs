using System.Net;

namespace KaleyraBot.Teams.Api;

/// <summary>
/// How calls leave: by the machine's proxy where there is one, except to loopback. The runtime does not spare loopback when
/// <c>HTTP_PROXY</c> is set, and a local emulator could not be reached.
/// </summary>
internal sealed class TeamsHttp(IWebProxy machine) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => machine.Credentials;
        set => machine.Credentials = value;
    }

    /// <param name="redirects">Never where a token or secret is sent: it would follow.</param>
    public static SocketsHttpHandler Handler(bool redirects) => new()
    {
        AllowAutoRedirect = redirects,
        UseCookies = false,
        // Neither a span of its own nor a header that names ours: the calls are counted and logged where they are made.
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
        Proxy = new TeamsHttp(HttpClient.DefaultProxy),
    };

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : machine.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || machine.IsBypassed(host);
}
