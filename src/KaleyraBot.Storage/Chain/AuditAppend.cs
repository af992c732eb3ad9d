using KaleyraBot.Core.Ledger;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Chain;

/// <summary>Appends an entry to the chain, inside a transaction that somebody else commits.</summary>
internal static class AuditAppend
{
    /// <summary>Saved by the caller. A second entry in one transaction needs the first one saved.</summary>
    public static async Task AddEntryAsync(this LedgerContext db, AuditEntry entry, int? request, string? waNumber, CancellationToken cancellationToken)
    {
        var key = db.Seals?.Required;
        var head = await db.TakeHeadAsync(cancellationToken);
        // An end that somebody else made stays without a seal of the bot, or the next entry would hide what was cut off.
        var ours = db.Seals?.IsOurs(new(head.Seq - 1, head.Hash, head.Seal)) == true;
        if (ours && SealKeys.KeyOf(head.Seal!) is var former && former != key!.Id)
        {
            db.Add(head, SealChange.Entry(former, key.Id, entry.At), request: null, waNumber: null, key);
            head.Seq++;
        }
        db.Add(head, entry, request, waNumber, key);
        if (ours)
        {
            head.Seal = key!.Seal(SealKeys.Head(head.Seq, head.Hash));
        }
    }

    /// <summary>Counts the head on by one, still with the hash of the last entry. The statement locks the row, so appending goes one by one on every database.</summary>
    private static async Task<AuditHeadRow> TakeHeadAsync(this LedgerContext db, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Entries<AuditHeadRow>().ToList().ForEach(old => old.State = EntityState.Detached);
        var heads = await db.AuditHead
            .FromSql($"""UPDATE "AuditHead" SET "Seq" = "Seq" + 1 RETURNING "Id", "Seq", "Hash", "Seal" """).ToListAsync(cancellationToken);
        return heads.Single();
    }

    private static void Add(this LedgerContext db, AuditHeadRow head, AuditEntry entry, int? request, string? waNumber, SealKey? key)
    {
        var values = entry.Personal.Select(value => Value(head.Seq, value)).ToList();
        var row = Row(head, entry, request, waNumber, values);
        row.Seal = key?.Seal(row.Hash);
        head.Hash = row.Hash;
        db.Audit.Add(row);
        db.AuditValues.AddRange(values);
    }

    private static AuditRow Row(AuditHeadRow head, AuditEntry entry, int? request, string? waNumber, List<AuditValueRow> values)
    {
        var number = entry.WaNumber ?? waNumber;
        var content = new Hashed(
            head.Seq, IsoTime.Write(entry.At), entry.Actor, entry.Surface, entry.Action, request, number, entry.Detail,
            values.ConvertAll(value => (value.Name, value.Digest)));
        return new()
        {
            Seq = head.Seq,
            At = entry.At,
            Actor = entry.Actor,
            Surface = entry.Surface,
            Action = entry.Action,
            Request = request,
            WaNumber = number,
            Detail = entry.Detail,
            PreviousHash = head.Hash,
            Hash = AuditHash.Of(head.Hash, content),
        };
    }

    private static AuditValueRow Value(long seq, AuditValue value)
    {
        var salt = AuditHash.NewSalt();
        return new() { Seq = seq, Name = value.Of, Digest = AuditHash.Digest(salt, value.Value), Salt = salt, Value = value.Value };
    }
}
