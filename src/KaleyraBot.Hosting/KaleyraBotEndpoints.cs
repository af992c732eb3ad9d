using KaleyraBot.Hosting.Settings;
using KaleyraBot.Slack;
using KaleyraBot.Teams;

namespace KaleyraBot.Hosting;

/// <summary>Opens the routes of the bot.</summary>
public static class KaleyraBotEndpoints
{
    /// <summary>
    /// Maps <c>/api/messages</c>, <c>/slack/…</c>, <c>/healthz</c>, <c>/readyz</c> and <c>/metrics</c>, each unless section
    /// <c>Hosting</c> switches it off, and in Development the local page (<c>/</c> and <c>/web/…</c>) where it may open. A door
    /// without credentials answers 404.
    /// </summary>
    /// <exception cref="InvalidOperationException"><see cref="KaleyraBotRegistration.AddKaleyraBot"/> was not called.</exception>
    public static IEndpointRouteBuilder MapKaleyraBot(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var hosting = endpoints.ServiceProvider.GetService<HostingSettings>()
            ?? throw new InvalidOperationException("The bot is not there: call services.AddKaleyraBot(configuration) before MapKaleyraBot.");
        if (hosting.Teams)
        {
            endpoints.MapTeams();
        }
        if (hosting.Slack)
        {
            endpoints.MapSlack();
        }
        if (hosting.Health)
        {
            endpoints.MapHealth();
        }
        if (hosting.Metrics)
        {
            endpoints.MapMetrics();
        }
        endpoints.MapLocalPage();
        return endpoints;
    }
}
