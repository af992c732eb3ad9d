using System.Globalization;
using System.Text.RegularExpressions;
using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams.Trust;

/// <summary>
/// Which service addresses the bot answers to. Asked when one comes in and again before every call out, because the call carries the
/// bot's token. Without credentials there is no token, and only loopback is answered to.
/// </summary>
internal sealed partial class ServiceUrls(IOptions<TeamsOptions> options)
{
    public bool Allows(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && Allows(uri);

    public bool Allows(Uri address) =>
        address.UserInfo.Length == 0
        && (address.IsLoopback ? IsHttp(address) : address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort)
        && (options.Value.HasCredentials
            ? options.Value.ServiceUrlHosts.Any(
                host => string.Equals(host.Trim('[', ']'), address.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase))
            : address.IsLoopback);

    /// <summary>
    /// Whether two addresses are written for the same service: the case of scheme and host, the default port and one slash at the end make
    /// no difference, everything else does. Compared as written: a parser would take <c>/amer/../</c> away first. Whether it may be called
    /// is another question.
    /// </summary>
    public static bool AreSame(string? one, string? other) =>
        (one is { Length: > 0 } && one == other)
        || (Address().Match(one ?? "") is { Success: true } left
            && Address().Match(other ?? "") is { Success: true } right
            && Plain(left) == Plain(right));

    private static (string, string, int, string) Plain(Match address)
    {
        var scheme = address.Groups["scheme"].Value.ToLowerInvariant();
        var port = address.Groups["port"] is { Success: true, Value: var written } ? int.Parse(written, CultureInfo.InvariantCulture)
            : scheme == Uri.UriSchemeHttps ? 443
            : 80;
        return (scheme, address.Groups["host"].Value.ToLowerInvariant(), port, address.Groups["path"].Value);
    }

    [GeneratedRegex(
        @"\A(?<scheme>https?)://(?<host>\[[0-9a-f:.]+\]|[^\s/?#@\\:\[\]]+)(:(?<port>[0-9]{1,5}))?(?<path>(/[^\s?#\\]*[^\s?#\\/])?)/?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    private static bool IsHttp(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
}
