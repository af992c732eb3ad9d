using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Erasing;

/// <summary>Values that stand for themselves: those of the audit, last known ones, and drafts.</summary>
internal static class ErasedValues
{
    private const int Batch = 500;
    private const string HasAt = "%@%";

    /// <summary>The number of audit values that became tombstones.</summary>
    public static async Task<int> EraseAsync(LedgerContext db, Erasure what, CancellationToken cancellationToken)
    {
        await DeleteAsync(db, what, cancellationToken);
        var open = db.Requests.Where(ErasedRequests.HasNotEnded).Select(r => (int?)r.Number);
        var entries = db.Audit.Where(a => a.Request == null || !open.Contains(a.Request));
        var values = db.AuditValues.Where(v => v.Value != null && entries.Any(a => a.Seq == v.Seq));
        // Whether a text names an address only reading it tells; the database picks those that hold any.
        return what is Erasure.OfEmail { Address: var address }
            ? await EraseAsync(db, values.Where(v => EF.Functions.Like(v.Value!, HasAt)), text => text.Names(address), cancellationToken)
            : await EraseAsync(db, Of(values, entries, what), _ => true, cancellationToken);
    }

    /// <summary>The digest, which the hash of the entry covers, takes the place of salt and value.</summary>
    private static async Task<int> EraseAsync(
        LedgerContext db, IQueryable<AuditValueRow> values, Func<string, bool> isMeant, CancellationToken cancellationToken)
    {
        var (last, count) = (0L, 0);
        List<AuditValueRow> rows;
        do
        {
            rows = await values.Where(v => v.Seq >= last).OrderBy(v => v.Seq).ThenBy(v => v.Name).Take(Batch)
                .ToListAsync(cancellationToken);
            foreach (var row in rows.Where(row => isMeant(row.Value!)))
            {
                row.Digest = Convert.FromHexString(AuditHash.Digest(Convert.ToHexStringLower(row.Salt!), row.Value!));
                (row.Salt, row.Value) = (null, null);
                count++;
            }
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            // Entries have far fewer values than are read at a time; those of the last one may not all have been among them.
            last = rows is [.., var end] ? end.Seq : last;
        }
        while (rows.Count == Batch);
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

    /// <summary>
    /// What is no history goes altogether. By age nothing here does: drafts go sooner anyway, and last known values are what a number has
    /// now.
    /// </summary>
    private static async Task DeleteAsync(LedgerContext db, Erasure what, CancellationToken cancellationToken)
    {
        switch (what)
        {
            case Erasure.OfNumber { WaNumber: var number }:
                await db.KnownValues.Where(k => k.WaNumber == number).ExecuteDeleteAsync(cancellationToken);
                await db.Drafts.Where(d => d.Values.Contains(number)).ExecuteDeleteAsync(cancellationToken);
                break;
            case Erasure.OfEmail { Address: var address }:
                var known = await db.KnownValues.Where(k => EF.Functions.Like(k.Value, HasAt)).ToListAsync(cancellationToken);
                db.KnownValues.RemoveRange(known.Where(k => k.Value.Names(address)));
                var drafts = await db.Drafts.Where(d => EF.Functions.Like(d.Values, HasAt)).ToListAsync(cancellationToken);
                db.Drafts.RemoveRange(drafts.Where(d => d.ToDraft().Values.Values.Any(text => text.Names(address))));
                await db.SaveChangesAsync(cancellationToken);
                break;
        }
    }
}
