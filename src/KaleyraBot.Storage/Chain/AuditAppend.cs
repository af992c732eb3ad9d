using KaleyraBot.Core.Ledger;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.Chain;

/// <summary>Appends an entry to the chain, inside a transaction that somebody else commits.</summary>
internal static class AuditAppend
{
    /// <summary>Counts the head on by one, still with the hash of the last entry. The statement locks the row, so appending goes one by one on every database.</summary>
    private const string TakeHead = """UPDATE "AuditHead" SET "Seq" = "Seq" + 1 RETURNING "Seq", "Hash", "Seal" """;

    private const string PutHead = """UPDATE "AuditHead" SET "Seq" = $1, "Hash" = $2, "Seal" = $3""";

    private const string AddEntry = """
        INSERT INTO "Audit" ("Seq", "At", "Actor", "Surface", "Action", "Request", "WaNumber", "Detail", "PreviousHash", "Hash", "Seal")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """;

    private const string AddValue = """INSERT INTO "AuditValues" ("Seq", "Name", "Digest", "Salt", "Value") VALUES ($1, $2, $3, $4, $5)""";

    public static void Append(this Write write, AuditEntry entry, int? request, string? waNumber) => write.Sql.Append(write.Keys, entry, request, waNumber);

    /// <param name="sql">The connection of the transaction.</param>
    /// <param name="keys">What seals the entry; null only while old entries are taken in, which prove nothing.</param>
    /// <param name="entry">What happened.</param>
    /// <param name="request">About which request.</param>
    /// <param name="waNumber">That request's WhatsApp number.</param>
    public static void Append(this Statements sql, SealKeys? keys, AuditEntry entry, int? request, string? waNumber)
    {
        var key = keys?.Required;
        var head = sql.First(TakeHead, line => new Head(line.GetInt64(0), line.GetString(1), line.Text(2)))!;
        // An end that somebody else made stays without a seal of the bot, or the next entry would hide what was cut off.
        var ours = keys?.IsOurs(new(head.Seq - 1, head.Hash, head.Seal)) == true;
        if (ours && SealKeys.KeyOf(head.Seal!) is var former && former != key!.Id)
        {
            head = sql.Add(head, SealChange.Entry(former, key.Id, entry.At), request: null, waNumber: null, key) with { Seq = head.Seq + 1 };
        }
        head = sql.Add(head, entry, request, waNumber, key);
        sql.Run(PutHead, head.Seq, head.Hash, ours ? key!.Seal(SealKeys.Head(head.Seq, head.Hash)) : head.Seal);
    }

    private static Head Add(this Statements sql, Head head, AuditEntry entry, int? request, string? waNumber, SealKey? key)
    {
        var values = entry.Personal.Select(value => Salted(value)).ToList();
        var (at, number) = (IsoTime.Write(entry.At), entry.WaNumber ?? waNumber);
        var hash = AuditHash.Of(head.Hash, new(
            head.Seq, at, entry.Actor, entry.Surface, entry.Action, request, number, entry.Detail, values.ConvertAll(value => (value.Name, value.Digest))));
        sql.Run(
            AddEntry, head.Seq, at, entry.Actor, entry.Surface, entry.Action, request, number, entry.Detail, head.Hash, hash, key?.Seal(hash));
        foreach (var value in values)
        {
            sql.Run(AddValue, head.Seq, value.Name, value.Digest, value.Salt, value.Value);
        }
        return head with { Hash = hash };
    }

    private static StoredValue Salted(AuditValue value)
    {
        var salt = AuditHash.NewSalt();
        return new(value.Of, AuditHash.Digest(salt, value.Value), salt, value.Value);
    }

    /// <summary>Where the chain ends: number, hash and seal of its last entry.</summary>
    private sealed record Head(long Seq, string Hash, string? Seal);
}
