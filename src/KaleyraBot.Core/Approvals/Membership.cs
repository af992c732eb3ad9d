using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Approvals;

/// <summary>
/// Guests neither ask nor decide. Whoever a list lets decide only with everybody else of their organisation has to be known as no guest;
/// a surface that does not answer keeps nobody from asking.
/// </summary>
public sealed class Membership(IEnumerable<IRoster> rosters, Access access)
{
    private readonly Dictionary<string, IRoster> rosters = rosters.ToDictionary(roster => roster.Surface);

    /// <summary>Why this person may not decide, or null.</summary>
    public async Task<Sentence?> RefusalAsync(Person who, Place where, CancellationToken cancellationToken) =>
        await StandingAsync(who, where, cancellationToken) switch
        {
            Standing.Guest => Sentence.Of("approvals.guest"),
            Standing.Unknown when !access.Names(access.Approvers, who.Id) && !access.Names(access.Admins, who.Id) => Sentence.Of("approvals.standingUnknown"),
            _ => null,
        };

    /// <summary>Why this person may not ask for a change, or null.</summary>
    public async Task<Sentence?> AskingRefusalAsync(Person who, Place where, CancellationToken cancellationToken) =>
        await StandingAsync(who, where, cancellationToken) == Standing.Guest ? Sentence.Of("approvals.guestAsks") : null;

    private async Task<Standing> StandingAsync(Person who, Place where, CancellationToken cancellationToken)
    {
        var surface = who.Id[..Math.Max(0, who.Id.IndexOf(':', StringComparison.Ordinal))];
        return rosters.TryGetValue(surface, out var roster) ? await roster.StandingAsync(who, where, cancellationToken) : Standing.Member;
    }
}
