using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KaleyraBot.Storage.Chain;

/// <summary>Reads the audit cell by cell, because what EF Core makes of a damaged or forged row is not what stands in it.</summary>
internal static class AuditLines
{
    /// <summary>Entries with their values, in a context whose connection is open.</summary>
    public static async IAsyncEnumerable<(StoredEntry Entry, IReadOnlyList<StoredValue> Values)> EntriesAsync(
        this LedgerContext db, string sql, object? which, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StoredEntry? entry = null;
        var values = new List<StoredValue>();
        await foreach (var line in db.LinesAsync(sql, which, cancellationToken))
        {
            var next = AuditCells.Entry(line);
            if (entry is not null && next.Seq != entry.Seq)
            {
                yield return (entry, values);
                values = [];
            }
            entry = next;
            if (AuditCells.Value(line) is { } value)
            {
                values.Add(value);
            }
        }
        if (entry is not null)
        {
            yield return (entry, values);
        }
    }

    public static async IAsyncEnumerable<DbDataReader> LinesAsync(
        this LedgerContext db, string sql, object? which, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Our own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        if (which is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (db.NamesValues ? "$1" : "", which);
            command.Parameters.Add(parameter);
        }
        await using var lines = await command.ExecuteReaderAsync(cancellationToken);
        while (await lines.ReadAsync(cancellationToken))
        {
            yield return lines;
        }
    }

    /// <summary>The row that says where the chain ends, as it is stored.</summary>
    public static async Task<StoredHead?> HeadAsync(this LedgerContext db, CancellationToken cancellationToken)
    {
        await foreach (var head in db.LinesAsync(AuditCells.Head, which: null, cancellationToken))
        {
            return AuditCells.ReadHead(head);
        }
        return null;
    }
}

internal sealed record StoredHead(long? Seq, string? Hash, string? Seal);
