using System.Text.Json;
using KaleyraBot.Core.Audit;

namespace KaleyraBot.Core.Approvals;

/// <summary>
/// An approver lets somebody else decide for them until a time. Identity strings; a later one between the same two replaces it.
/// </summary>
public sealed record Delegation(string From, string To, DateTimeOffset Until)
{
    /// <summary>
    /// As the audit tells it, given or ended: in the name under which it stands, which its seal vouches for. By which of their identities
    /// they spoke, or who else ended it, is told beside it.
    /// </summary>
    public AuditEntry ToEntry(string by, DateTimeOffset now) => new(
        now, From, Until <= now ? AuditActions.DelegationEnded : AuditActions.Delegated,
        JsonSerializer.Serialize(new { to = To, until = Until, by }));
}

/// <summary>Who stands in for whom, in the ledger.</summary>
public interface IDelegations
{
    /// <summary>Stores it with its audit entry, both or neither; one that is over at once ends the earlier.</summary>
    Task SaveAsync(Delegation delegation, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>What was delegated to any of these identities and is not over.</summary>
    Task<IReadOnlyList<Delegation>> ToAsync(IReadOnlyList<string> identities, DateTimeOffset now, CancellationToken cancellationToken);
}
