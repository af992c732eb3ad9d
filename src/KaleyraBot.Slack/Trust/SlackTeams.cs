using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Slack.Trust;

/// <summary>Whose people may talk: the configured workspaces, else the one that the bot token belongs to.</summary>
internal sealed class SlackTeams(SlackLogin login, IOptions<SlackOptions> options, TimeProvider time)
{
    /// <summary>Only the first moments after a start are ever waited for; a form has three seconds in all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Ids of workspaces and organisations; none while it is not known yet, and then nobody may.</summary>
    public async ValueTask<IReadOnlyList<string>> AllowedAsync()
    {
        if (options.Value.AllowedTeams is { Count: > 0 } configured)
        {
            return configured;
        }
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
