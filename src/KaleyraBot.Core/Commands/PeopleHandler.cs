using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Core.Commands;

/// <summary>What is answered by who asks: the help, and who they are.</summary>
public sealed class PeopleHandler(AccessPolicy access, IDelegations delegations, Introductions names, TimeProvider time)
{
    public async Task<ChatReply> HelpAsync(CommandTyped typed, bool everything, CancellationToken cancellationToken) =>
        new ChatReply.ShowCard(HelpCard.Build(await RolesAsync(typed.Who, cancellationToken), everything, typed.NewCardKey()))
        {
            Aside = typed.Audience == Audience.Asker,
        };

    /// <summary>For who asked alone, as far as the surface can: an identity is nobody else's business.</summary>
    public async Task<ChatReply> WhoAmIAsync(CommandTyped typed, CancellationToken cancellationToken)
    {
        var roles = await RolesAsync(typed.Who, cancellationToken);
        await names.HearAsync(roles.StandsIn.Select(stand => stand.For), cancellationToken);
        var card = WhoAmICard.Build(roles);
        return new ChatReply.Whisper(card.Summary) { Card = card };
    }

    /// <summary>Before those who may approve are named on a card.</summary>
    public Task IntroduceApproversAsync(CancellationToken cancellationToken) => names.HearAsync(access.Approvers, cancellationToken);

    private async Task<Roles> RolesAsync(Person who, CancellationToken cancellationToken)
    {
        var given = await delegations.ToAsync(access.KnownAs(who.Id), time.GetUtcNow(), cancellationToken);
        return new(who, access, [.. given.Where(delegation => access.MayApprove(delegation.From))
            .Select(delegation => (delegation.From, delegation.Until))]);
    }
}
