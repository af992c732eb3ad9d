using KaleyraBot.Core.Ledger;
using KaleyraBot.Storage.Chain;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Seals;

/// <summary>
/// Entries that carry their seal, looked at one by one: their own hash, the digests of their values, the seal over the hash. That none is
/// missing only the whole chain tells; that the chain was not cut off, its end.
/// </summary>
internal sealed class SealedEntryStore(IDatabase database, SealKeyStore keys) : ISealedEntries
{
    public async Task<IReadOnlyList<AuditRecord>?> OfAsync(int request, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.OpenSnapshotAsync(cancellationToken);
        return keys.Keys.IsOurs(await snapshot.HeadAsync(cancellationToken))
            ? await ReadAsync(snapshot, AuditCells.OfRequest, request, cancellationToken)
            : null;
    }

    /// <summary>The entries by which this person, by identity, let others stand in, oldest first; null as in <see cref="OfAsync"/>.</summary>
    public async Task<IReadOnlyList<AuditRecord>?> OfDelegatorAsync(LedgerContext db, string identity, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        return await ReadAsync(db, AuditCells.OfDelegator, identity, cancellationToken);
    }

    private async Task<IReadOnlyList<AuditRecord>?> ReadAsync(LedgerContext db, string sql, object which, CancellationToken cancellationToken)
    {
        var entries = new List<AuditRecord>();
        await foreach (var (entry, values) in db.EntriesAsync(sql, which, cancellationToken))
        {
            if (!IsGenuine(entry, values))
            {
                return null;
            }
            entries.Add(entry.ToRecord(values));
        }
        return entries;
    }

    private bool IsGenuine(StoredEntry entry, IReadOnlyList<StoredValue> values) => values.All(value => value.Matches)
        && AuditHash.Of(entry.PreviousHash, entry.Content(values)) == entry.Hash
        && keys.Keys.Look(entry.Seal, entry.Hash) == SealLook.Good;
}
