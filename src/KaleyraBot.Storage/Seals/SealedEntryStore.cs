using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.Seals;

/// <summary>The sealed entries of the ledger's database.</summary>
internal sealed class SealedEntryStore(Readers readers, SealKeyStore keys) : ISealedEntries
{
    public Task<IReadOnlyList<AuditRecord>?> OfAsync(int request, CancellationToken cancellationToken) =>
        readers.SnapshotAsync(sql => SealedEntries.OfRequest(sql, keys.Keys, request));
}
