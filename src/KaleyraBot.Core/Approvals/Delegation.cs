using KaleyraBot.Core.Audit;

namespace KaleyraBot.Core.Approvals;

/// <summary>
/// An approver lets somebody else decide for them until a time. Identity strings; a later one between the same two replaces it.
/// </summary>
public sealed record Delegation(string From, string To, DateTimeOffset Until);

/// <summary>Who stands in for whom, in the ledger.</summary>
public interface IDelegations
{
    /// <summary>Stores it with its audit entry, both or neither; one that is over at once ends the earlier.</summary>
    Task SaveAsync(Delegation delegation, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>What was delegated to any of these identities and is not over.</summary>
    Task<IReadOnlyList<Delegation>> ToAsync(IReadOnlyList<string> identities, DateTimeOffset now, CancellationToken cancellationToken);
}
