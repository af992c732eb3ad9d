using System.Data.Common;
using System.Runtime.CompilerServices;
using KaleyraBot.Core.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KaleyraBot.Storage.Chain;

/// <summary>Walks the chain from its beginning to the first fault, in a context whose reads all show one moment.</summary>
internal sealed class AuditCheck(LedgerContext snapshot)
{
    private readonly AuditWalk walk = new();

    /// <param name="damage">Asks the database what it says is wrong with the tables of the audit.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public async Task<AuditVerdict> RunAsync(Func<Task<string?>> damage, CancellationToken cancellationToken)
    {
        AuditFault? fault;
        try
        {
            var (seq, hash) = await HeadAsync(cancellationToken);
            fault = await WalkAsync(hash, cancellationToken) ?? await StrayAsync(cancellationToken) ?? walk.End(seq, hash);
            if (fault is null && await damage() is { } found)
            {
                fault = walk.Fault("file", $"every entry is as it was written, but the database file is damaged ({found})");
            }
        }
        catch (Exception exception) when (exception is DbException or InvalidCastException)
        {
            fault = walk.Fault("file", $"the database file is damaged here and cannot be read further ({exception.Message})");
        }
        return new(walk.Good, walk.Erased, walk.Head, fault);
    }

    private async Task<(long? Seq, string? Hash)> HeadAsync(CancellationToken cancellationToken)
    {
        await foreach (var head in LinesAsync("""SELECT "Seq", "Hash" FROM "AuditHead" """, cancellationToken))
        {
            return (head.GetValue(0) as long?, head.GetValue(1) as string);
        }
        return (null, null);
    }

    private async Task<AuditFault?> WalkAsync(string? headHash, CancellationToken cancellationToken)
    {
        StoredEntry? entry = null;
        var values = new List<StoredValue>();
        await foreach (var line in LinesAsync(AuditCells.Query, cancellationToken))
        {
            var next = AuditCells.Entry(line);
            if (entry is not null && next.Seq != entry.Seq)
            {
                if (walk.Next(entry, values, next.PreviousHash) is { } fault)
                {
                    return fault;
                }
                values.Clear();
            }
            entry = next;
            if (AuditCells.Value(line) is { } value)
            {
                values.Add(value);
            }
        }
        return entry is null ? null : walk.Next(entry, values, headHash);
    }

    /// <summary>Values that belong to no entry.</summary>
    private async Task<AuditFault?> StrayAsync(CancellationToken cancellationToken)
    {
        await foreach (var stray in LinesAsync(AuditCells.Strays, cancellationToken))
        {
            return walk.Fault("values", $"there is a value for entry {stray.GetValue(0)}, but no such entry");
        }
        return null;
    }

    private async IAsyncEnumerable<DbDataReader> LinesAsync(string sql, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = snapshot.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Our own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = snapshot.Database.CurrentTransaction?.GetDbTransaction();
        await using var lines = await command.ExecuteReaderAsync(cancellationToken);
        while (await lines.ReadAsync(cancellationToken))
        {
            yield return lines;
        }
    }
}
