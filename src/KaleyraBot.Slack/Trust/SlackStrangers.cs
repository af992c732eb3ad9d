using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Api;

namespace KaleyraBot.Slack.Trust;

/// <summary>
/// Somebody whose workspace is not known, in a call that speaks of an organisation. In a shared channel that may be the host's, so Slack is
/// asked what it knows of this person.
/// </summary>
internal sealed class SlackStrangers(SlackApi api, SlackTeams teams, SlackRealms realms, TimeProvider time)
{
    /// <summary>A form has three seconds in all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Null, or why they are refused.</summary>
    public async Task<Sentence?> RefusalAsync(SlackIdentity stranger)
    {
        try
        {
            return await AskAsync(stranger).WaitAsync(Patience, time);
        }
        catch (TimeoutException)
        {
            return Sentence.Of("approvals.standingUnknown");
        }
    }

    private async Task<Sentence?> AskAsync(SlackIdentity stranger)
    {
        var answer = await api.CallAsync("users.info", CancellationToken.None, ("user", stranger.User));
        if (!answer.IsOk || answer.Body.Inner("user") is not { } user)
        {
            return Sentence.Of("approvals.standingUnknown");
        }
        await realms.LearnAsync(user, CancellationToken.None);
        var theirs = SlackRealms.Of(user);
        var allowed = await teams.AllowedAsync();
        return !user.Flag("is_stranger") && theirs.Contains(stranger.Team) && theirs.Any(allowed.Contains)
            ? null
            : Sentence.Of("slack.foreignPerson");
    }
}
