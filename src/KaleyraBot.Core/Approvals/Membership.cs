using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Approvals;

/// <summary>Guests never decide. Whoever a list lets in only with everybody else of their organisation has to be known as no guest.</summary>
public sealed class Membership(IEnumerable<IRoster> rosters, Access access)
{
    private readonly Dictionary<string, IRoster> rosters = rosters.ToDictionary(roster => roster.Surface);

    public async Task<Sentence?> RefusalAsync(Person who, Place where, CancellationToken cancellationToken)
    {
        var surface = who.Id[..Math.Max(0, who.Id.IndexOf(':', StringComparison.Ordinal))];
        if (!rosters.TryGetValue(surface, out var roster))
        {
            return null;
        }
        return await roster.StandingAsync(who, where, cancellationToken) switch
        {
            Standing.Guest => Sentence.Of("approvals.guest"),
            Standing.Unknown when !access.Names(access.Approvers, who.Id) && !access.Names(access.Admins, who.Id) => Sentence.Of("approvals.standingUnknown"),
            _ => null,
        };
    }
}
