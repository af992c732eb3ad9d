using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams.Trust;

/// <summary>
/// Which service addresses the bot answers to. Asked when one comes in and again before every call out, because the call carries the
/// bot's token. Without credentials there is no token, and only loopback is answered to.
/// </summary>
internal sealed class ServiceUrls(IOptions<TeamsOptions> options)
{
    public bool Allows(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && Allows(uri);

    public bool Allows(Uri address) =>
        address.UserInfo.Length == 0
        && (address.IsLoopback ? IsHttp(address) : address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort)
        && (options.Value.HasCredentials
            ? options.Value.ServiceUrlHosts.Any(host => string.Equals(host.Trim('[', ']'), address.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase))
            : address.IsLoopback);

    private static bool IsHttp(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
}
