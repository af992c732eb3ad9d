using KaleyraBot.Core.Chat;
using KaleyraBot.Doors;
using KaleyraBot.Teams.Api;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams;

/// <summary>
/// Tells guests from members by the roster of the conversation, because an event does not say it; where the bot is not in it, by that of
/// the person's own chat.
/// </summary>
internal sealed class TeamsRoster(
    ConnectorClient connector, TeamsSender sender, PersonalChats chats, TeamsReferences references, IOptions<TeamsOptions> options,
    TimeProvider time)
    : IRoster, IDisposable
{
    private readonly RosterCache _known = new(time);

    /// <summary>Of how many people it is known.</summary>
    public int Held => _known.Held;

    public void Dispose() => _known.Dispose();

    public string Surface => "teams";

    public Task<Standing> StandingAsync(Person who, Place where, CancellationToken cancellationToken) =>
        _known.StandingAsync(who, () => AskAsync(who, where, cancellationToken));

    /// <summary>Of people who wrote to the bot; nobody else can be asked for without a conversation that they are in.</summary>
    public async Task<string?> NameAsync(string id, CancellationToken cancellationToken) =>
        (await references.FindPersonAsync(id, cancellationToken))?.Name;

    private async Task<Standing> AskAsync(Person who, Place where, CancellationToken cancellationToken)
    {
        if (!options.Value.HasCredentials)
        {
            // A local emulator plays people, and has no organisation.
            return Standing.Member;
        }
        if (TeamsAddress.Parse(where.Value) is not { } address
            || await references.FindPersonAsync(who.Id, cancellationToken) is not { } person)
        {
            return Standing.Unknown;
        }
        var conversation = address.PersonId is null
            ? address.Conversation
            : (await chats.OpenAsync(who, person, cancellationToken)).Conversation;
        if (conversation is null)
        {
            return Standing.Unknown;
        }
        var (answer, _) = await sender.TryAsync(
            () => connector.MemberAsync(
                person.ServiceUrl, ConversationReference.BaseOf(conversation), person.Account, cancellationToken), cancellationToken);
        return answer is not { IsSuccess: true, Role.Length: > 0 } ? Standing.Unknown
            : answer.Role.ToLowerInvariant() is "user" or "owner" or "admin" or "member" ? Standing.Member
            : Standing.Guest;
    }
}
