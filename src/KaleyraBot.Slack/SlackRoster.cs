using KaleyraBot.Core.Chat;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Payloads;
using KaleyraBot.Slack.Trust;
using Microsoft.Extensions.Caching.Memory;

namespace KaleyraBot.Slack;

/// <summary>Tells guests from members, because a click does not say it. Trusted for some minutes.</summary>
internal sealed class SlackRoster(SlackApi api, SlackTeams teams, SlackRealms realms, TimeProvider time) : IRoster, IDisposable
{
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(5);

    /// <summary>Guests of one or of several channels, people of other organisations, bots, and who has left.</summary>
    private static readonly string[] NoMember = ["is_restricted", "is_ultra_restricted", "is_stranger", "is_bot", "deleted"];

    private const int MostPeople = 10_000;

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = MostPeople, CompactionPercentage = 0.25 });

    /// <summary>Of how many people it is known.</summary>
    public int Held => known.Count;

    public void Dispose() => known.Dispose();

    public string Surface => "slack";

    public async Task<Standing> StandingAsync(Person who, Place where, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(who.Id, out (Standing Standing, DateTimeOffset At) before) && time.GetUtcNow() - before.At < Trusted)
        {
            return before.Standing;
        }
        var standing = await AskAsync(who, cancellationToken);
        if (standing != Standing.Unknown)
        {
            known.Set(who.Id, (standing, time.GetUtcNow()), new MemoryCacheEntryOptions { Size = 1 });
        }
        return standing;
    }

    private async Task<Standing> AskAsync(Person who, CancellationToken cancellationToken)
    {
        if (SlackAddress.Parse(who.Id) is not { } person || await teams.AllowedAsync() is not { Count: > 0 } allowed)
        {
            return Standing.Unknown;
        }
        var answer = await api.CallAsync("users.info", cancellationToken, ("user", person.Channel));
        if (!answer.IsOk || answer.Body.Object("user") is not { } user)
        {
            return Standing.Unknown;
        }
        await realms.LearnAsync(user, cancellationToken);
        return !NoMember.Any(user.Flag) && SlackRealms.Of(user).Any(allowed.Contains) ? Standing.Member : Standing.Guest;
    }
}
