using System.Data.Common;
using KaleyraBot.Storage.Sqlite;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Storage;

[Needs(Needs.Time)]
public sealed class SqlitePlanTests : PlanContract
{
    protected override string ScanOfRequests => "SCAN r";

    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    internal override PlanReader CreateReader() => new SqlitePlanReader();

    internal override void Show(IServiceCollection services, PlanReader plans) =>
        services.ConfigureDbContext<SqliteLedgerContext>(options => options.AddInterceptors(plans));
}

internal sealed class SqlitePlanReader : PlanReader
{
    // What is read from no table; the row that says where the chain ends; a list of ids that was passed in; an index that holds waiting
    // effects only.
    private static readonly string[] Small = ["SCAN CONSTANT ROW", "SCAN AuditHead", "SCAN json_each ", "SCAN Outbox USING ", "SCAN Holds"];

    protected override IEnumerable<string> Plan(DbCommand command)
    {
        using var explain = Command(command.Connection!, $"EXPLAIN QUERY PLAN {command.CommandText}", command.Transaction);
        Copy(command, explain);
        return [.. Steps(explain, 3)];
    }

    protected override IEnumerable<string> Plan(DbConnection connection, string sql)
    {
        using var explain = Command(connection, $"EXPLAIN QUERY PLAN {sql}");
        for (var number = 1; sql.Contains($"${number}", StringComparison.Ordinal); number++)
        {
            var parameter = explain.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"${number}", DBNull.Value);
            explain.Parameters.Add(parameter);
        }
        return [.. Steps(explain, 3)];
    }

    protected override bool IsScan(string step, string sql) => step.StartsWith("SCAN ", StringComparison.Ordinal)
        && !step.EndsWith("-ROW VALUES CLAUSE", StringComparison.Ordinal) && !IsPage(sql) && !Array.Exists(Small, small => step.StartsWith(small, StringComparison.Ordinal));
}
