using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Chain;

/// <summary>Values that stand for themselves: those of the audit, last known ones, and drafts.</summary>
internal static class ErasedValues
{
    /// <summary>The number of audit values that became tombstones.</summary>
    public static async Task<int> EraseAsync(LedgerContext db, Erasure what, CancellationToken cancellationToken)
    {
        await DeleteAsync(db, what, cancellationToken);
        var open = db.Requests.Where(ErasedRequests.HasNotEnded).Select(r => (int?)r.Number);
        var entries = db.Audit.Where(a => a.Request == null || !open.Contains(a.Request));
        var values = db.AuditValues.Where(v => v.Value != null && entries.Any(a => a.Seq == v.Seq));
        return what is Erasure.OfEmail { Address: var address } ? await NamingAsync(values, address, cancellationToken) : await EraseAsync(Of(values, entries, what), cancellationToken);
    }

    private static Task<int> EraseAsync(IQueryable<AuditValueRow> values, CancellationToken cancellationToken) =>
        values.ExecuteUpdateAsync(set => set.SetProperty(v => v.Value, (string?)null).SetProperty(v => v.Salt, (string?)null), cancellationToken);

    /// <summary>Whether a text names an address only reading it tells; the database picks those that hold any.</summary>
    private static async Task<int> NamingAsync(IQueryable<AuditValueRow> values, string address, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var row in await values.AsNoTracking().Where(v => v.Value!.Contains('@')).ToListAsync(cancellationToken))
        {
            count += row.Value!.Names(address) ? await EraseAsync(values.Where(v => v.Seq == row.Seq && v.Name == row.Name), cancellationToken) : 0;
        }
        return count;
    }

    private static IQueryable<AuditValueRow> Of(IQueryable<AuditValueRow> values, IQueryable<AuditRow> entries, Erasure what)
    {
        switch (what)
        {
            case Erasure.OfNumber { WaNumber: var number }:
                return values.Where(v => entries.Any(a => a.Seq == v.Seq && a.WaNumber == number));
            case Erasure.OlderThan { Time: var time }:
                return values.Where(v => entries.Any(a => a.Seq == v.Seq && a.At < time));
            default:
                throw new ArgumentOutOfRangeException(nameof(what));
        }
    }

    /// <summary>What is no history goes altogether. By age nothing here does: drafts go sooner anyway, and last known values are what a number has now.</summary>
    private static async Task DeleteAsync(LedgerContext db, Erasure what, CancellationToken cancellationToken)
    {
        switch (what)
        {
            case Erasure.OfNumber { WaNumber: var number }:
                await db.KnownValues.Where(k => k.WaNumber == number).ExecuteDeleteAsync(cancellationToken);
                await db.Drafts.Where(d => d.Values.Contains(number)).ExecuteDeleteAsync(cancellationToken);
                break;
            case Erasure.OfEmail { Address: var address }:
                db.KnownValues.RemoveRange((await db.KnownValues.Where(k => k.Value.Contains('@')).ToListAsync(cancellationToken)).Where(k => k.Value.Names(address)));
                db.Drafts.RemoveRange((await db.Drafts.Where(d => d.Values.Contains('@')).ToListAsync(cancellationToken)).Where(d => d.ToDraft().Values.Values.Any(text => text.Names(address))));
                await db.SaveChangesAsync(cancellationToken);
                break;
        }
    }
}
