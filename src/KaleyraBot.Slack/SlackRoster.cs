using KaleyraBot.Core.Chat;
using KaleyraBot.Doors;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Trust;

namespace KaleyraBot.Slack;

/// <summary>Tells guests from members, because a click does not say it.</summary>
internal sealed class SlackRoster(SlackApi api, SlackTeams teams, SlackRealms realms, TimeProvider time) : IRoster, IDisposable
{
    /// <summary>Guests of one or of several channels, people of other organisations, bots, and who has left.</summary>
    private static readonly string[] NoMember = ["is_restricted", "is_ultra_restricted", "is_stranger", "is_bot", "deleted"];
    private readonly RosterCache _known = new(time);

    /// <summary>Of how many people it is known.</summary>
    public int Held => _known.Held;

    public void Dispose() => _known.Dispose();

    public string Surface => "slack";

    public Task<Standing> StandingAsync(Person who, Place where, CancellationToken cancellationToken) =>
        _known.StandingAsync(who, () => AskAsync(who, cancellationToken));

    public async Task<string?> NameAsync(string id, CancellationToken cancellationToken)
    {
        if (SlackAddress.Parse(id) is not { } person
            || (await api.CallAsync("users.info", cancellationToken, ("user", person.Channel))).Body.Inner("user") is not { } user)
        {
            return null;
        }
        return ForgivingJson.FirstOf(user.Inner("profile").Text("display_name"), user.Text("real_name"), user.Text("name"));
    }

    private async Task<Standing> AskAsync(Person who, CancellationToken cancellationToken)
    {
        if (SlackAddress.Parse(who.Id) is not { } person || await teams.AllowedAsync() is not { Count: > 0 } allowed)
        {
            return Standing.Unknown;
        }
        var answer = await api.CallAsync("users.info", cancellationToken, ("user", person.Channel));
        if (!answer.IsOk || answer.Body.Inner("user") is not { } user)
        {
            return Standing.Unknown;
        }
        await realms.LearnAsync(user, cancellationToken);
        return !NoMember.Any(user.Flag) && SlackRealms.Of(user).Any(allowed.Contains) ? Standing.Member : Standing.Guest;
    }
}
