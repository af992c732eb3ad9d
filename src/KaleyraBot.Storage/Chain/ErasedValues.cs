using KaleyraBot.Core.Ledger;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Chain;

/// <summary>Values that stand for themselves: those of the audit, last known ones, drafts, and finished effects (cards and names among them).</summary>
internal static class ErasedValues
{
    /// <summary>The number of audit values that became tombstones.</summary>
    public static async Task<int> EraseAsync(LedgerContext db, Erasure what, CancellationToken cancellationToken)
    {
        await DeleteAsync(db, what, cancellationToken);
        var open = db.Requests.Where(ErasedRequests.HasNotEnded).Select(r => (int?)r.Number);
        var entries = db.Audit.Where(a => a.Request == null || !open.Contains(a.Request));
        return await Of(db.AuditValues.Where(v => v.Value != null), entries, what)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Value, (string?)null).SetProperty(v => v.Salt, (string?)null), cancellationToken);
    }

    private static IQueryable<AuditValueRow> Of(IQueryable<AuditValueRow> values, IQueryable<AuditRow> entries, Erasure what)
    {
        switch (what)
        {
            case Erasure.OfNumber { WaNumber: var number }:
                return values.Where(v => entries.Any(a => a.Seq == v.Seq && a.WaNumber == number));
            case Erasure.OfEmail { Address: var address }:
                return values.Naming(v => v.Value, address).Where(v => entries.Any(a => a.Seq == v.Seq));
            case Erasure.OlderThan { Time: var time }:
                return values.Where(v => entries.Any(a => a.Seq == v.Seq && a.At < time));
            default:
                throw new ArgumentOutOfRangeException(nameof(what));
        }
    }

    /// <summary>What is no history goes altogether. By age nothing here does: drafts and effects go sooner anyway, and last known values are what a number has now.</summary>
    private static async Task DeleteAsync(LedgerContext db, Erasure what, CancellationToken cancellationToken)
    {
        switch (what)
        {
            case Erasure.OfNumber { WaNumber: var number }:
                await db.KnownValues.Where(k => k.WaNumber == number).ExecuteDeleteAsync(cancellationToken);
                await db.Drafts.Where(d => d.Values.Contains(number)).ExecuteDeleteAsync(cancellationToken);
                break;
            case Erasure.OfEmail { Address: var address }:
                await db.KnownValues.Naming(k => k.Value, address).ExecuteDeleteAsync(cancellationToken);
                await db.Drafts.Naming(d => d.Values, address).ExecuteDeleteAsync(cancellationToken);
                break;
            default:
                return;
        }
        await db.Outbox.Where(o => o.DoneAt != null).ExecuteDeleteAsync(cancellationToken);
    }
}
