using System.Data.Common;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Seals;

namespace KaleyraBot.Storage.Chain;

/// <summary>Walks the chain from its beginning to the first fault, in a context whose reads all show one moment.</summary>
internal sealed class AuditCheck(LedgerContext snapshot, SealKeys keys)
{
    private readonly AuditWalk _walk = new(keys);

    /// <param name="damage">Asks the database what it says is wrong with the tables of the audit.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public async Task<AuditVerdict> RunAsync(Func<Task<string?>> damage, CancellationToken cancellationToken)
    {
        AuditFault? fault;
        try
        {
            var head = await snapshot.HeadAsync(cancellationToken);
            fault = await WalkAsync(head, cancellationToken) ?? await StrayAsync(cancellationToken) ?? _walk.End(head);
            if (fault is null && await damage() is { } found)
            {
                fault = _walk.Fault("file", $"every entry is as it was written, but the database file is damaged ({found})");
            }
        }
        catch (Exception exception) when (exception is DbException or InvalidCastException)
        {
            fault = _walk.Fault("file", $"the database file is damaged here and cannot be read further ({exception.Message})");
        }
        return new(_walk.Good, _walk.Erased, _walk.Head, fault)
        {
            SealsChecked = keys.Current is not null,
            LostKeys = _walk.Seals.LostKeys,
        };
    }

    private async Task<AuditFault?> WalkAsync(StoredHead? head, CancellationToken cancellationToken)
    {
        (StoredEntry Entry, IReadOnlyList<StoredValue> Values)? before = null;
        await foreach (var next in snapshot.EntriesAsync(AuditCells.Query, which: null, cancellationToken))
        {
            bool Follows(string hash) => AuditHash.Of(hash, next.Entry.Content(next.Values)) == next.Entry.Hash;
            if (before is { } read && _walk.Next(read.Entry, read.Values, Follows) is { } fault)
            {
                return fault;
            }
            before = next;
        }
        return before is { } last ? _walk.Next(last.Entry, last.Values, hash => head?.Hash == hash) : null;
    }

    /// <summary>Values that belong to no entry.</summary>
    private async Task<AuditFault?> StrayAsync(CancellationToken cancellationToken)
    {
        await foreach (var stray in snapshot.LinesAsync(AuditCells.Strays, which: null, cancellationToken))
        {
            return _walk.Fault("values", $"there is a value for entry {stray.GetValue(0)}, but no such entry");
        }
        return null;
    }
}
