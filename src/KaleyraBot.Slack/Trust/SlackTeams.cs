using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Slack.Trust;

/// <summary>Whose people may talk: the configured workspaces, else the one that the bot token belongs to.</summary>
internal sealed class SlackTeams(SlackLogin login, SlackRealms realms, IOptions<SlackOptions> options, TimeProvider time)
{
    /// <summary>Only the first moments after a start are ever waited for; a form has three seconds in all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Ids of workspaces and organisations, and of the workspaces known of those; none while it is not known yet, and then nobody may.
    /// </summary>
    public async ValueTask<IReadOnlyList<string>> AllowedAsync()
    {
        var teams = options.Value.AllowedTeams is { Count: > 0 } configured ? configured : await OfTokenAsync();
        return [.. teams.SelectMany(realms.PartsOf).Distinct()];
    }

    /// <summary>The workspace of the token; empty while it is not known yet.</summary>
    public async ValueTask<string> OwnAsync() => await OfTokenAsync() is [var own, ..] ? own : "";

    private async ValueTask<IReadOnlyList<string>> OfTokenAsync()
    {
        try
        {
            return (await login.Self.WaitAsync(Patience, time)).Teams;
        }
        catch (TimeoutException)
        {
            return [];
        }
    }
}
