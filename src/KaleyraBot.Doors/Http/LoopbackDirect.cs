using System.Net;

namespace KaleyraBot.Doors.Http;

/// <summary>
/// The machine's proxy, except for loopback: the runtime does not spare it when <c>HTTP_PROXY</c> is set, and a platform that is played on
/// this machine could not be reached.
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
