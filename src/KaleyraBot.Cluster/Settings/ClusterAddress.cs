using System.Net;
using System.Net.Sockets;

namespace KaleyraBot.Cluster.Settings;

/// <summary>
/// Where a process of the cluster may listen. Without TLS only where nobody else can call: on this machine, or in a network of one's own.
/// </summary>
public static class ClusterAddress
{
    /// <summary>Null where it may.</summary>
    /// <param name="text">The setting.</param>
    /// <param name="hasTls">The members know each other by certificates.</param>
    public static string? Refusal(string text, bool hasTls) =>
        !IPAddress.TryParse(text, out var address) ? $"Cluster:Address is \"{text}\", which is no address. {Write}"
        : address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)
        ? $"Cluster:Address is {text}, which stands for all addresses; the others need the one at which they reach this process. {Write}"
        : hasTls || IsPrivate(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address) ? null
        : $"Cluster:Address is {text}, a public address. The members of a cluster speak to each other without TLS, unless Cluster:Tls says by which certificates they know each other, so nothing public may reach them. {Write}";

    private const string Write =
        "Write the private address of this machine, like 10.0.0.7, or leave it out where all processes run on one machine.";

    /// <summary>Loopback; and the networks of RFC 1918, 3927, 4193 and 4291, to which no router of the internet leads.</summary>
    private static bool IsPrivate(IPAddress address) =>
        IPAddress.IsLoopback(address)
        || (address.AddressFamily == AddressFamily.InterNetwork
            ? address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..]
            : address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal);
}
