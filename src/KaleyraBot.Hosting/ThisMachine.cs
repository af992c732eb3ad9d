using System.Net;

namespace KaleyraBot.Hosting;

/// <summary>
/// Why a call is not from this machine itself, or null when it is. It guards whatever has no sign-in: the local page, the emulator's door
/// and
/// <c>/metrics</c>. A tunnel calls from loopback, too, and may write a loopback name into Host; the headers that it adds give it away. One
/// that adds
/// none cannot be told apart, so with a real account the first two stay closed unless the settings say otherwise (<see cref="LocalPage"/>).
/// </summary>
internal static class ThisMachine
{
    public static string? Refusal(HttpContext call) =>
        !IsLoopback(call.Connection.RemoteIpAddress) ? $"This is open to the bot's own machine only: {Way(call)}"
        : !IsLoopback(call.Request.Host) ? $"This answers to localhost only: {Way(call)}"
        : call.Request.Headers.Keys.FirstOrDefault(Forwarding.Shows) is { } header
        ? $"A proxy or tunnel passed this call on (it has the header {header}), and this is not for anybody outside: {Way(call)}"
        : null;

    private static string Way(HttpContext call) =>
        $"open {call.Request.Scheme}://localhost:{call.Connection.LocalPort} on the machine that the bot runs on.";

    private static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>In the plain form only: <c>127.1</c> and <c>0x7f000001</c> are loopback, too, but no browser sends them.</summary>
    private static bool IsLoopback(HostString host) =>
        string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || host.Host == "[::1]"
        || (IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address) && address.ToString() == host.Host);
}
