using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Teams.Settings;

/// <summary>The settings of the Teams door. The four of the bot itself are named as every Azure bot names them.</summary>
internal sealed class TeamsOptions
{
    public const string SingleTenant = "SingleTenant";
    public const string ManagedIdentity = "UserAssignedMSI";

    private static readonly char[] Between = [',', ';', ' '];

    public string AppType { get; set; } = SingleTenant;
    public string AppId { get; set; } = "";
    public string Password { get; set; } = "";
    public string TenantId { get; set; } = "";
    public string OpenIdMetadata { get; set; } = "";
    public string Authority { get; set; } = "";
    public IReadOnlyList<string> ServiceUrlHosts { get; set; } = [];
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    public bool HasCredentials => AppId.Length > 0;

    public TeamsCloud Cloud => TeamsCloud.Of(OpenIdMetadata);

    /// <summary>Who may talk: where no list is given, the bot's own tenant.</summary>
    public IReadOnlyList<string> Tenants => AllowedTenants.Count > 0 ? AllowedTenants : TenantId.Length > 0 ? [TenantId] : [];

    public void Read(IConfiguration configuration)
    {
        AppType = Text(configuration, "MicrosoftAppType") is { Length: > 0 } type ? type : SingleTenant;
        AppId = Text(configuration, "MicrosoftAppId");
        Password = Text(configuration, "MicrosoftAppPassword");
        TenantId = Text(configuration, "MicrosoftAppTenantId");
        OpenIdMetadata = Text(configuration, "Teams:OpenIdMetadata") is { Length: > 0 } metadata ? metadata : TeamsCloud.Public.OpenIdMetadata;
        Authority = Text(configuration, "Teams:Authority") is { Length: > 0 } authority ? authority.TrimEnd('/') : Cloud.Authority;
        ServiceUrlHosts = Texts(configuration, "Teams:ServiceUrlHosts") is { Count: > 0 } hosts ? hosts : Cloud.ServiceUrlHosts;
        AllowedTenants = Texts(configuration, "Teams:AllowedTenants");
    }

    private static string Text(IConfiguration configuration, string key) => configuration[key]?.Trim() ?? "";

    /// <summary>A list as an array, or in one value: an environment variable is easier to write that way.</summary>
    private static List<string> Texts(IConfiguration configuration, string key) =>
        [.. configuration.GetSection(key).GetChildren().Select(child => child.Value)
            .Append(configuration[key])
            .SelectMany(value => value?.Split(Between, StringSplitOptions.RemoveEmptyEntries) ?? [])];
}
