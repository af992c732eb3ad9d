using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.Chain;

/// <summary>
/// The end of the audit's chain inside one transaction, that somebody else commits: read once, whatever is appended, and stored once by
/// <see cref="Put"/> before anybody else reads it or the transaction ends.
/// </summary>
/// <param name="sql">The connection of the transaction.</param>
/// <param name="keys">What seals the entries.</param>
internal sealed class ChainEnd(Statements sql, SealKeys keys)
{
    /// <summary>The statement locks the row, so appending goes one by one on every database.</summary>
    private const string Take = """UPDATE "AuditHead" SET "Seq" = "Seq" RETURNING "Seq", "Hash", "Seal" """;

    private const string Store = """UPDATE "AuditHead" SET "Seq" = $1, "Hash" = $2, "Seal" = $3""";

    private const string AddEntry = """
        INSERT INTO "Audit" ("Seq", "At", "Actor", "Surface", "Action", "Request", "WaNumber", "Detail", "Hash", "Seal")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    private const string AddValues = """INSERT INTO "AuditValues" ("Seq", "Name", "Salt", "Value") VALUES """;

    private Head? _head;

    /// <param name="entry">What happened.</param>
    /// <param name="request">About which request.</param>
    /// <param name="waNumber">That request's WhatsApp number.</param>
    public void Append(AuditEntry entry, int? request, string? waNumber)
    {
        if (_head is null)
        {
            Begin(entry.At);
        }
        Add(entry, request, waNumber);
    }

    /// <summary>After an entry in which an operator vouches for the end, whoever made that.</summary>
    public void Vouch() => _head = _head! with { IsOurs = true };

    public void Put()
    {
        if (_head is not null)
        {
            // An end that somebody else made stays without a seal of the bot, or the next entry would hide what was cut off.
            var seal = _head.IsOurs ? _head.Key.Seal(SealKeys.Head(_head.Seq, _head.Hash)) : _head.Seal;
            sql.Later(Store, _head.Seq, Convert.FromHexString(_head.Hash), string.IsNullOrEmpty(seal) ? null : SealKey.ToBytes(seal));
            _head = null;
        }
    }

    /// <summary>Reads the end, and notes that another key seals from here on, where one does.</summary>
    private void Begin(DateTimeOffset at)
    {
        var (key, end) = (keys.Required, sql.First(Take, AuditCells.ReadHead)!);
        var former = keys.MakerOf(end);
        if (former != key && KeyChanges.Successor(key, sql, keys) is { } successor)
        {
            key = successor;
        }
        _head = new(end.Seq!.Value, end.Hash!, end.Seal, former is not null, key);
        if (former is not null && former != key)
        {
            Add(SealChange.Entry(former.Id, key.Id, at), request: null, waNumber: null);
        }
    }

    private void Add(AuditEntry entry, int? request, string? waNumber)
    {
        var (seq, previous) = (_head!.Seq + 1, _head.Hash);
        var values = entry.Personal.Select(Salted).ToList();
        var (at, number) = (IsoTime.Write(entry.At), Storable.OrNone(entry.WaNumber ?? waNumber));
        var (actor, surface) = (Storable.Of(entry.Actor), Storable.Of(entry.Surface));
        var (action, detail) = (Storable.Of(entry.Action), Storable.Of(entry.Detail));
        var hash = AuditHash.Of(previous, new(
            seq, at, actor, surface, action, request, number, detail, values.ConvertAll(value => (value.Name, value.Digest))));
        var (hashed, seal) = (Convert.FromHexString(hash), SealKey.ToBytes(_head.Key.Seal(hash)));
        sql.Later(AddEntry, seq, at, actor, surface, action, request, number, detail, hashed, seal);
        var rows = values.ConvertAll(value => new object?[] { seq, value.Name, Convert.FromHexString(value.Salt!), value.Value });
        sql.RowsLater(AddValues, rows);
        _head = _head with { Seq = seq, Hash = hash };
    }

    private static StoredValue Salted(AuditValue value) => new(Storable.Of(value.Of), AuditHash.NewSalt(), Storable.Of(value.Value));

    /// <summary>
    /// Where the chain ends: number and hash of its last entry, the seal that was found over it, whether a key of ours made that, and the
    /// one that goes on.
    /// </summary>
    private sealed record Head(long Seq, string Hash, string? Seal, bool IsOurs, SealKey Key);
}
