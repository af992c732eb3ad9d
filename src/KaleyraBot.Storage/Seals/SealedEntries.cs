using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.Seals;

/// <summary>
/// Entries that carry their seal, looked at one by one: their own hash, the digests of their values, the seal over the hash. That none is
/// missing only the whole chain tells; that the chain was not cut off, its end.
/// </summary>
internal static class SealedEntries
{
    /// <summary>Oldest first; null where one of them, or the end of the chain, does not carry the seal of the bot.</summary>
    public static IReadOnlyList<AuditRecord>? OfRequest(Statements sql, SealKeys keys, int request) =>
        keys.IsOurs(sql.First(AuditCells.Head, AuditCells.ReadHead)) ? Read(sql, keys, AuditCells.OfRequest, request) : null;

    /// <summary>
    /// The entries by which this person, by identity, let others stand in, oldest first; null where one of them is not sealed.
    /// </summary>
    public static IReadOnlyList<AuditRecord>? OfDelegator(Statements sql, SealKeys keys, string identity) =>
        Read(sql, keys, AuditCells.OfDelegator, identity);

    /// <summary>The sealed ones of an action that is about no request, oldest first; others are left out.</summary>
    public static IEnumerable<AuditRecord> OfAction(Statements sql, SealKeys keys, string action) =>
        All(sql, AuditCells.AboutNone, action).Where(one => IsGenuine(keys, one.Entry, one.Values))
            .Select(one => one.Entry.ToRecord(one.Values));

    private static List<AuditRecord>? Read(Statements sql, SealKeys keys, string query, object which)
    {
        var entries = All(sql, query, which);
        return entries.TrueForAll(one => IsGenuine(keys, one.Entry, one.Values)) ? entries.ConvertAll(one => one.Entry.ToRecord(one.Values))
            : null;
    }

    private static List<(StoredEntry Entry, List<StoredValue> Values)> All(Statements sql, string query, object which)
    {
        var entries = new List<(StoredEntry Entry, List<StoredValue> Values)>();
        sql.Each(
            query,
            line =>
            {
                // A line for each value: the entry is read from the first one.
                if (entries.Count == 0 || entries[^1].Entry.Seq != line.GetInt64(0))
                {
                    entries.Add((AuditCells.Entry(line), []));
                }
                if (AuditCells.Value(line) is { } value)
                {
                    entries[^1].Values.Add(value);
                }
            },
            which);
        return entries;
    }

    private static bool IsGenuine(SealKeys keys, StoredEntry entry, IReadOnlyList<StoredValue> values) => values.All(value => value.IsWhole)
        && AuditHash.Of(entry.PreviousHash, entry.Content(values)) == entry.Hash
        && keys.Look(entry.Seal, entry.Hash) == SealLook.Good;
}
