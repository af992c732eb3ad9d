using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KaleyraBot.Tests.Storage;

/// <summary>Asks SQLite before each statement how it is going to run it, and keeps those that read a table or an index from one end to the other.</summary>
internal sealed class PlanReader : DbCommandInterceptor
{
    // What is read from no table; the row that says where the chain ends; a list of ids that was passed in; an index that holds waiting effects only.
    private static readonly string[] Small = ["SCAN CONSTANT ROW", "SCAN AuditHead", "SCAN json_each ", "SCAN Outbox USING ", "SCAN Holds"];

    public ConcurrentQueue<string> Statements { get; } = new();
    public ConcurrentQueue<string> Scans { get; } = new();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Explain(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Explain(command);
        return ValueTask.FromResult(result);
    }

    /// <summary>Statements that no context runs.</summary>
    public void Explain(DbConnection connection, IEnumerable<string> statements)
    {
        foreach (var sql in statements.Where(sql => sql.Contains('"', StringComparison.Ordinal)))
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A statement of the storage room.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var number = 1; sql.Contains($"${number}", StringComparison.Ordinal); number++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ($"${number}", DBNull.Value);
                command.Parameters.Add(parameter);
            }
            Explain(command);
        }
    }

    private void Explain(DbCommand command)
    {
        using var explain = command.Connection!.CreateCommand();
        explain.Transaction = command.Transaction;
#pragma warning disable CA2100 // A statement of the storage room, with its parameters.
        explain.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
#pragma warning restore CA2100
        foreach (DbParameter parameter in command.Parameters)
        {
            var same = explain.CreateParameter();
            (same.ParameterName, same.Value) = (parameter.ParameterName, parameter.Value);
            explain.Parameters.Add(same);
        }
        using var steps = explain.ExecuteReader();
        while (steps.Read())
        {
            Judge(steps.GetString(3), command.CommandText);
        }
        Statements.Enqueue(command.CommandText);
    }

    private void Judge(string step, string sql)
    {
        // The newest few lines of a table are read from its end.
        var page = sql.Contains("LIMIT", StringComparison.Ordinal) && !sql.Contains("WHERE", StringComparison.Ordinal);
        var isTable = step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.EndsWith("-ROW VALUES CLAUSE", StringComparison.Ordinal);
        if (isTable && !page && !Small.Any(small => step.StartsWith(small, StringComparison.Ordinal)))
        {
            Scans.Enqueue($"{step}: {sql}");
        }
    }
}
