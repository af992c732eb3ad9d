using KaleyraBot.Core.Profile;

namespace KaleyraBot.Core.Approvals;

/// <summary>
/// Hosts that a webhook may lead to: names, or <c>*.example.com</c> for everything below a name. Compared as DNS knows them.
/// </summary>
internal static class HostList
{
    public static bool Allows(IReadOnlyList<string> hosts, string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps
            || FieldHost.Judge(uri.Host) is not (null, var host))
        {
            return false;
        }
        return hosts.Any(entry => entry.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(Ascii(entry[2..]) is { } below ? "." + below : "\n", StringComparison.Ordinal)
            : host == Ascii(entry));
    }

    /// <summary>Null where it is no public host name.</summary>
    public static string? Ascii(string entry) => FieldHost.Judge(entry) is (null, var host) ? host : null;
}
