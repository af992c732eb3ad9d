using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Ledger;

/// <summary>
/// What is held, in the ledger: no call for a held number begins (<c>IOutbox.BeginAsync</c>), in no process and after no restart.
/// </summary>
public interface IHolds
{
    /// <summary>
    /// Stores it with its audit entry, and shows it on every request for that number that waits, with the effects that follow; all in one
    /// transaction. Null: it was held before, nothing was stored.
    /// </summary>
    Task<HoldReach?> PutAsync(Hold hold, AuditEntry entry, Func<UpdateRequest, IReadOnlyList<Effect>> shows,
        CancellationToken cancellationToken);

    /// <summary>Ends a hold in the same way, and sets off what waited for it. Null: there was none.</summary>
    Task<HoldReach?> LiftAsync(string? waNumber, AuditEntry entry, Func<UpdateRequest, IReadOnlyList<Effect>> shows,
        CancellationToken cancellationToken);

    /// <summary>All of them, the one for all numbers first, then by number.</summary>
    Task<IReadOnlyList<Hold>> ListAsync(CancellationToken cancellationToken);

    /// <summary>What holds this number, or null. The one for all numbers goes first.</summary>
    Task<Hold?> FindAsync(string waNumber, CancellationToken cancellationToken);
}

/// <summary>Requests for the number at that moment, by number: those that wait, and those whose call is under way.</summary>
public sealed record HoldReach(IReadOnlyList<int> Waiting, IReadOnlyList<int> UnderWay);
