namespace KaleyraBot.Teams.Settings;

/// <summary>
/// One of Microsoft's clouds: who signs the calls to the bot, where the bot gets its own token and for what, and where Teams listens.
/// Known by the host of the metadata document; an unknown host (a test, a mirror) is taken for the public cloud.
/// </summary>
internal sealed record TeamsCloud(
    string OpenIdMetadata, string Issuer, string Authority, IReadOnlyList<string> ServiceUrlHosts, string ServiceUrl)
{
    public static readonly TeamsCloud Public = new(
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        "https://login.microsoftonline.com",
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us"],
        "https://smba.trafficmanager.net/teams/");

    private static readonly TeamsCloud UsGovernment = new(
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        "https://login.microsoftonline.us",
        Public.ServiceUrlHosts,
        "https://smba.infra.gov.teams.microsoft.us/gcch/");

    private static readonly TeamsCloud China = new(
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://api.botframework.azure.cn",
        "https://login.partner.microsoftonline.cn",
        Public.ServiceUrlHosts,
        Public.ServiceUrl);

    /// <summary>What the bot asks a token for.</summary>
    public string Scope => $"{Issuer}/.default";

    /// <summary>Where a call belongs that was answered with InvalidBotApiHost.</summary>
    public string GccServiceUrl { get; init; } = "https://smba.infra.gcc.teams.microsoft.com/gcc/";

    public static TeamsCloud Of(string openIdMetadata) =>
        Uri.TryCreate(openIdMetadata, UriKind.Absolute, out var asked)
            ? new[] { UsGovernment, China }.FirstOrDefault(cloud => new Uri(cloud.OpenIdMetadata).Host == asked.Host) ?? Public
            : Public;
}
