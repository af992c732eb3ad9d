using System.Data.Common;
using KaleyraBot.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Chain;

/// <summary>Walks the chain from its beginning to the first fault, in a context whose reads all show one moment.</summary>
internal sealed class AuditCheck(LedgerContext snapshot)
{
    private readonly AuditWalk walk = new();

    /// <param name="damage">What the database itself says is wrong with the files of the audit; null when nothing is.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public async Task<AuditVerdict> RunAsync(string? damage, CancellationToken cancellationToken)
    {
        AuditFault? fault;
        try
        {
            fault = await WalkAsync(cancellationToken) ?? await EndAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or InvalidCastException or FormatException)
        {
            fault = walk.Fault("file", $"the database file is damaged here and cannot be read further ({exception.Message})");
        }
        fault ??= damage is null ? null : walk.Fault("file", $"every entry is as it was written, but the database file is damaged ({damage})");
        return new(walk.Good, walk.Erased, walk.Head, fault);
    }

    private async Task<AuditFault?> WalkAsync(CancellationToken cancellationToken)
    {
        await using var lines = await ReadAsync(AuditCells.Query, cancellationToken);
        StoredEntry? entry = null;
        var values = new List<StoredValue>();
        while (await lines.ReadAsync(cancellationToken))
        {
            var next = AuditCells.Entry(lines);
            if (entry is not null && next.Seq != entry.Seq)
            {
                if (walk.Next(entry, values, next.PreviousHash) is { } fault)
                {
                    return fault;
                }
                values.Clear();
            }
            entry = next;
            if (AuditCells.Value(lines) is { } value)
            {
                values.Add(value);
            }
        }
        return entry is null ? null : walk.Next(entry, values, follower: null);
    }

    /// <summary>What lies beyond the last entry: the head that counts them, and values that belong to none.</summary>
    private async Task<AuditFault?> EndAsync(CancellationToken cancellationToken)
    {
        var stray = await snapshot.AuditValues.Where(v => !snapshot.Audit.Any(a => a.Seq == v.Seq)).Select(v => (long?)v.Seq).MinAsync(cancellationToken);
        if (stray is { } seq)
        {
            return new(seq, "values", "there is a value for this entry, but no such entry");
        }
        await using var heads = await ReadAsync("""SELECT "Seq", "Hash" FROM "AuditHead" """, cancellationToken);
        return await heads.ReadAsync(cancellationToken) ? walk.End(heads.GetValue(0) as long?, heads.GetValue(1) as string) : walk.End(null, null);
    }

    private async Task<DbDataReader> ReadAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = snapshot.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Our own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = snapshot.Database.CurrentTransaction is { } transaction
            ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction) : null;
        return await command.ExecuteReaderAsync(cancellationToken);
    }
}
