using KaleyraBot.Hosting.Settings;

namespace KaleyraBot.Hosting;

/// <summary>By which doors somebody can come in, as the settings say.</summary>
/// <param name="Teams">Microsoft Teams: it has credentials, and its route is not switched off.</param>
/// <param name="Slack">Slack, as with Teams.</param>
/// <param name="Page">The local page.</param>
public sealed record OpenDoors(bool Teams, bool Slack, bool Page)
{
    /// <summary>Without any, the bot runs and nobody can reach it.</summary>
    public bool Any => Teams || Slack || Page;

    /// <summary>What opens one.</summary>
    public static string Way => "set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId for Teams, or Slack:SigningSecret and Slack:BotToken for Slack";

    internal static OpenDoors Of(IConfiguration configuration, HostingSettings hosting, LocalPage page) => new(
        hosting.Teams && Setting.Text(configuration, "MicrosoftAppId") is not null,
        hosting.Slack && Setting.Text(configuration, "Slack:SigningSecret") is not null,
        page.HasChat);
}
