using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Api;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Teams.Payloads;
using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams;

/// <summary>
/// Tells guests from members by the roster of the conversation, because an event does not say it; where the bot is not in it, by that of the
/// person's own chat. Trusted for some minutes.
/// </summary>
internal sealed class TeamsRoster(
    ConnectorClient connector, TeamsSender line, PersonalChats chats, TeamsReferences references, IOptions<TeamsOptions> options, TimeProvider time)
    : IRoster, IDisposable
{
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(5);

    private const int MostPeople = 10_000;

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = MostPeople, CompactionPercentage = 0.25 });

    /// <summary>Of how many people it is known.</summary>
    public int Held => known.Count;

    public void Dispose() => known.Dispose();

    public string Surface => "teams";

    public async Task<Standing> StandingAsync(Person who, Place where, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(who.Id, out (Standing Standing, DateTimeOffset At) before) && time.GetUtcNow() - before.At < Trusted)
        {
            return before.Standing;
        }
        var standing = await AskAsync(who, where, cancellationToken);
        if (standing != Standing.Unknown)
        {
            known.Set(who.Id, (standing, time.GetUtcNow()), new MemoryCacheEntryOptions { Size = 1 });
        }
        return standing;
    }

    private async Task<Standing> AskAsync(Person who, Place where, CancellationToken cancellationToken)
    {
        if (!options.Value.HasCredentials)
        {
            // A local emulator plays people, and has no organisation.
            return Standing.Member;
        }
        if (TeamsAddress.Parse(where.Value) is not { } address || await references.FindPersonAsync(who.Id, cancellationToken) is not { } person)
        {
            return Standing.Unknown;
        }
        var conversation = address.PersonId is null ? address.Conversation : (await chats.OpenAsync(who, person, cancellationToken)).Conversation;
        if (conversation is null)
        {
            return Standing.Unknown;
        }
        var (answer, _) = await line.TryAsync(
            () => connector.MemberAsync(person.ServiceUrl, ConversationReference.BaseOf(conversation), person.Account, cancellationToken), cancellationToken);
        return answer is not { IsSuccess: true, Role.Length: > 0 } ? Standing.Unknown
            : answer.Role.ToLowerInvariant() is "user" or "owner" or "admin" or "member" ? Standing.Member
            : Standing.Guest;
    }
}
