using KaleyraBot.Doors.Payloads;
using KaleyraBot.Doors.Settings;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Teams.Settings;

/// <summary>The settings of the Teams door. The four of the bot itself are named as every Azure bot names them.</summary>
internal sealed class TeamsOptions
{
    public const string SingleTenant = "SingleTenant";
    public const string ManagedIdentity = "UserAssignedMSI";

    private IConfiguration? _settings;

    public string AppType { get; set; } = SingleTenant;
    public string AppId { get; set; } = "";
    public string Password { get; set; } = "";
    public string TenantId { get; set; } = "";

    /// <summary>The client secret as the settings have it now; where they have none any more, that of the start.</summary>
    public string PasswordNow => _settings?.Text("MicrosoftAppPassword") is { Length: > 0 } now ? now : Password;

    public string OpenIdMetadata { get; set; } = "";
    public string Authority { get; set; } = "";
    public IReadOnlyList<string> ServiceUrlHosts { get; set; } = [];
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>False where the program around the bot sends for it, with a token of its own.</summary>
    public bool OwnToken { get; set; } = true;

    /// <summary>Whether the bot says hello in a new personal chat.</summary>
    public bool Greets { get; set; } = true;

    public bool HasCredentials => AppId.Length > 0;

    public TeamsCloud Cloud => TeamsCloud.Of(OpenIdMetadata);

    /// <summary>Who may talk: where no list is given, the bot's own tenant.</summary>
    public IReadOnlyList<string> Tenants => AllowedTenants.Count > 0 ? AllowedTenants : TenantId.Length > 0 ? [TenantId] : [];

    public void Read(IConfiguration configuration)
    {
        _settings = configuration;
        AppType = configuration.Text("MicrosoftAppType") is { Length: > 0 } type ? type : SingleTenant;
        AppId = configuration.Text("MicrosoftAppId");
        Password = configuration.Text("MicrosoftAppPassword");
        TenantId = configuration.Text("MicrosoftAppTenantId");
        OpenIdMetadata = configuration.Text("Teams:OpenIdMetadata") is { Length: > 0 } metadata
            ? metadata
            : TeamsCloud.Public.OpenIdMetadata;
        Authority = configuration.Text("Teams:Authority") is { Length: > 0 } authority ? authority.TrimEnd('/') : Cloud.Authority;
        ServiceUrlHosts = configuration.Texts("Teams:ServiceUrlHosts") is { Count: > 0 } hosts ? hosts : Cloud.ServiceUrlHosts;
        AllowedTenants = configuration.Texts("Teams:AllowedTenants");
    }
}
