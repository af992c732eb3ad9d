using System.Net;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// The machine's proxy, except for loopback: the runtime does not spare it when <c>HTTP_PROXY</c> is set, and calls to the sandbox
/// would go out to a proxy that cannot reach it.
/// </summary>
internal sealed class LoopbackDirect(IWebProxy machine) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => machine.Credentials;
        set => machine.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : machine.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || machine.IsBypassed(host);
}
