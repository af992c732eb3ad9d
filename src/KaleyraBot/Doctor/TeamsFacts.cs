namespace KaleyraBot.Doctor;

/// <summary>The settings of the Teams door, as the checks need them.</summary>
internal static class TeamsFacts
{
    private const string Metadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    private const string PublicAuthority = "https://login.microsoftonline.com";

    public static string? AppId(Patient patient) => patient.Setting("MicrosoftAppId");

    /// <summary>Where a bot is named, and by settings that can be read: others are told as a mistake already.</summary>
    public static bool CanBeAsked(Patient patient) => AppId(patient) is not null
        && !patient.Problems.Any(problem => problem.Contains("MicrosoftApp", StringComparison.Ordinal) || problem.Contains("Teams:", StringComparison.Ordinal));

    public static Uri OpenIdMetadata(Patient patient) => new(patient.Setting("Teams:OpenIdMetadata") ?? Metadata);

    /// <summary>That of the cloud whose metadata are set.</summary>
    public static string Authority(Patient patient) => (patient.Setting("Teams:Authority") ?? OpenIdMetadata(patient).Host switch
    {
        "login.botframework.azure.us" => "https://login.microsoftonline.us",
        "login.botframework.azure.cn" => "https://login.partner.microsoftonline.cn",
        _ => PublicAuthority,
    }).TrimEnd('/');
}
