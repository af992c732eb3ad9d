using KaleyraBot.Teams.Payloads;
using KaleyraBot.Teams.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams.Trust;

/// <summary>Whether an event may be what its token says: a good token proves who calls, not that the body belongs to it.</summary>
internal sealed class ActivityTrust(IOptions<TeamsOptions> options, ServiceUrls serviceUrls)
{
    private const string Teams = "msteams";

    /// <summary>Null where the event is trusted, else the status to answer with and the reason for the log.</summary>
    public (int Status, string Why)? Judge(Activity activity, BotCaller caller) =>
        !ServiceUrls.AreSame(caller.ServiceUrl, activity.ServiceUrl)
            ? (StatusCodes.Status401Unauthorized, "the token's serviceurl claim is missing or is not the activity's serviceUrl")
        : activity.ChannelId != Teams ? (StatusCodes.Status403Forbidden, "channelId is not msteams")
        : !caller.Endorsements.Contains(Teams) ? (StatusCodes.Status403Forbidden, "the signing key is not endorsed for msteams")
        : !serviceUrls.Allows(activity.ServiceUrl)
            ? (StatusCodes.Status403Forbidden, "the host of serviceUrl is not in Teams:ServiceUrlHosts")
        : !TeamsIdentity.MayTalk(activity, options.Value.Tenants)
            ? (StatusCodes.Status403Forbidden, "the tenant is not in Teams:AllowedTenants")
        : null;

    /// <summary>
    /// The rule for local emulators, which have no token. A web page that posts to the open port gives itself away by its origin.
    /// </summary>
    public (int Status, string Why)? JudgeEmulator(Activity activity, HttpRequest request) =>
        !serviceUrls.Allows(activity.ServiceUrl)
            ? (StatusCodes.Status403Forbidden, "without an app id only a serviceUrl on loopback is accepted")
        : request.Headers.Origin.ToString() is { Length: > 0 } origin
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.IsLoopback)
            ? (StatusCodes.Status403Forbidden, "sent by a web page of another origin")
        : !TeamsIdentity.MayTalk(activity, options.Value.Tenants)
            ? (StatusCodes.Status403Forbidden, "the tenant is not in Teams:AllowedTenants")
        : null;
}
