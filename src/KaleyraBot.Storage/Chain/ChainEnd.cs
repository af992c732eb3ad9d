using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.Chain;

/// <summary>
/// The end of the audit's chain inside one transaction, that somebody else commits: read once, whatever is appended, and stored once by
/// <see cref="Put"/> before anybody else reads it or the transaction ends.
/// </summary>
/// <param name="sql">The connection of the transaction.</param>
/// <param name="keys">What seals the entries; null only while old entries are taken in, which prove nothing.</param>
internal sealed class ChainEnd(Statements sql, SealKeys? keys)
{
    /// <summary>The statement locks the row, so appending goes one by one on every database.</summary>
    private const string Take = """UPDATE "AuditHead" SET "Seq" = "Seq" RETURNING "Seq", "Hash", "Seal" """;

    private const string Store = """UPDATE "AuditHead" SET "Seq" = $1, "Hash" = $2, "Seal" = $3""";

    private const string AddEntry = """
        INSERT INTO "Audit" ("Seq", "At", "Actor", "Surface", "Action", "Request", "WaNumber", "Detail", "PreviousHash", "Hash", "Seal")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """;

    private const string AddValues = """INSERT INTO "AuditValues" ("Seq", "Name", "Digest", "Salt", "Value") VALUES """;

    private Head? head;

    /// <param name="entry">What happened.</param>
    /// <param name="request">About which request.</param>
    /// <param name="waNumber">That request's WhatsApp number.</param>
    public void Append(AuditEntry entry, int? request, string? waNumber)
    {
        var key = keys?.Required;
        head ??= Read();
        if (head.SealedBy is { } former && former != key!.Id)
        {
            Add(SealChange.Entry(former, key.Id, entry.At), request: null, waNumber: null, key);
            head = head with { SealedBy = key.Id };
        }
        Add(entry, request, waNumber, key);
    }

    public void Put()
    {
        if (head is not null)
        {
            // An end that somebody else made stays without a seal of the bot, or the next entry would hide what was cut off.
            sql.Run(Store, head.Seq, head.Hash, head.SealedBy is null ? head.Seal : keys!.Required.Seal(SealKeys.Head(head.Seq, head.Hash)));
            head = null;
        }
    }

    private Head Read()
    {
        var end = sql.First(Take, line => new StoredHead(line.GetInt64(0), line.GetString(1), line.Text(2)))!;
        return new(end.Seq!.Value, end.Hash!, end.Seal, keys?.IsOurs(end) == true ? SealKeys.KeyOf(end.Seal!) : null);
    }

    private void Add(AuditEntry entry, int? request, string? waNumber, SealKey? key)
    {
        var (seq, previous) = (head!.Seq + 1, head.Hash);
        var values = entry.Personal.Select(Salted).ToList();
        var (at, number) = (IsoTime.Write(entry.At), entry.WaNumber ?? waNumber);
        var hash = AuditHash.Of(previous, new(
            seq, at, entry.Actor, entry.Surface, entry.Action, request, number, entry.Detail, values.ConvertAll(value => (value.Name, value.Digest))));
        sql.Run(AddEntry, seq, at, entry.Actor, entry.Surface, entry.Action, request, number, entry.Detail, previous, hash, key?.Seal(hash));
        sql.RunRows(AddValues, values.ConvertAll(value => new object?[] { seq, value.Name, value.Digest, value.Salt, value.Value }));
        head = head with { Seq = seq, Hash = hash };
    }

    private static StoredValue Salted(AuditValue value)
    {
        var salt = AuditHash.NewSalt();
        return new(value.Of, AuditHash.Digest(salt, value.Value), salt, value.Value);
    }

    /// <summary>Where the chain ends: number and hash of its last entry, the seal that was found over it, and the key of ours that made that, if one did.</summary>
    private sealed record Head(long Seq, string Hash, string? Seal, string? SealedBy);
}
