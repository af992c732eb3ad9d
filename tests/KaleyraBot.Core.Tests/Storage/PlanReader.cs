using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KaleyraBot.Tests.Storage;

/// <summary>
/// Asks the database before each statement how it is going to run it, and keeps those that read a table or an index from one end to the
/// other.
/// </summary>
internal abstract class PlanReader : DbCommandInterceptor
{
    public ConcurrentQueue<string> Statements { get; } = new();
    public ConcurrentQueue<string> Scans { get; } = new();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
    {
        Look(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Look(command);
        return ValueTask.FromResult(result);
    }

    /// <summary>Statements that no context runs, with values as <c>$1</c>.</summary>
    public void Explain(DbConnection connection, IEnumerable<string> statements)
    {
        foreach (var sql in statements.Where(sql => sql.Contains('"', StringComparison.Ordinal)))
        {
            Keep(sql, Plan(connection, sql));
        }
    }

    /// <summary>The steps of the plan of a statement with its values.</summary>
    protected abstract IEnumerable<string> Plan(DbCommand command);

    /// <summary>The steps of the plan of a statement for any values.</summary>
    protected abstract IEnumerable<string> Plan(DbConnection connection, string sql);

    /// <summary>Whether that step reads something from one end to the other that grows.</summary>
    protected abstract bool IsScan(string step, string sql);

    /// <summary>The newest few lines of a table are read from its end.</summary>
    protected static bool IsPage(string sql) => sql.Contains("LIMIT", StringComparison.Ordinal) && !sql.Contains("WHERE", StringComparison.Ordinal);

    protected static DbCommand Command(DbConnection connection, string sql, DbTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // A statement of the storage room.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    protected static IEnumerable<string> Steps(DbCommand explain, int cell)
    {
        using var steps = explain.ExecuteReader();
        while (steps.Read())
        {
            yield return steps.GetString(cell);
        }
    }

    protected static void Copy(DbCommand from, DbCommand to)
    {
        foreach (DbParameter parameter in from.Parameters)
        {
            var same = to.CreateParameter();
            (same.ParameterName, same.Value) = (parameter.ParameterName, parameter.Value);
            to.Parameters.Add(same);
        }
    }

    private void Look(DbCommand command) => Keep(command.CommandText, Plan(command));

    private void Keep(string sql, IEnumerable<string> plan)
    {
        foreach (var step in plan.Where(step => IsScan(step, sql)).ToList())
        {
            Scans.Enqueue($"{step}: {sql}");
        }
        Statements.Enqueue(sql);
    }
}
