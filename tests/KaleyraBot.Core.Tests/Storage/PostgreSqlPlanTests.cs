using System.Data.Common;
using System.Text.RegularExpressions;
using KaleyraBot.Storage.PostgreSql;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Storage;

[Needs(Needs.Time)]
[Needs(Needs.Postgres)]
public sealed class PostgreSqlPlanTests : PlanContract
{
    protected override string ScanOfRequests => "Seq Scan on \"Requests\"";

    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();

    internal override PlanReader CreateReader() => new PostgreSqlPlanReader();

    internal override void Show(IServiceCollection services, PlanReader plans) =>
        services.ConfigureDbContext<PostgreSqlLedgerContext>(options => options.AddInterceptors(plans));
}

/// <summary>
/// An empty table is best read from end to end, so the server is told to do that only where no index helps; and it plans for any values,
/// not for those of the moment.
/// </summary>
internal sealed partial class PostgreSqlPlanReader : PlanReader
{
    private const string Unless = "SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_generic_plan";

    // The row that says where the chain ends, and what few people hold.
    private static readonly string[] Small = ["\"AuditHead\"", "\"Holds\""];

    protected override IEnumerable<string> Plan(DbCommand command)
    {
        using var explain = Command(command.Connection!, $"EXPLAIN {command.CommandText}", command.Transaction);
        Copy(command, explain);
        using var set = Command(command.Connection!, Unless.Replace("LOCAL ", "", StringComparison.Ordinal), command.Transaction);
        set.ExecuteNonQuery();
        var steps = Steps(explain, 0).ToList();
        using var reset = Command(command.Connection!, "RESET enable_seqscan; RESET plan_cache_mode", command.Transaction);
        reset.ExecuteNonQuery();
        return steps;
    }

    protected override IEnumerable<string> Plan(DbConnection connection, string sql)
    {
        if (!Rows().IsMatch(sql))
        {
            return [];
        }
        using var transaction = connection.BeginTransaction();
        var count = Enumerable.Range(1, 400).TakeWhile(number => Regex.IsMatch(sql, $@"\${number}\b")).Count();
        using (var prepare = Command(connection, $"{Unless}; PREPARE looked AS {sql}", transaction))
        {
            prepare.ExecuteNonQuery();
        }
        var values = count == 0 ? "" : $"({string.Join(", ", Enumerable.Repeat("NULL", count))})";
        using var explain = Command(connection, $"EXPLAIN EXECUTE looked{values}", transaction);
        var steps = Steps(explain, 0).ToList();
        using var forget = Command(connection, "DEALLOCATE looked", transaction);
        forget.ExecuteNonQuery();
        transaction.Rollback();
        return steps;
    }

    protected override bool IsScan(string step, string sql) => step.TrimStart(' ', '-', '>').StartsWith("Seq Scan on ", StringComparison.Ordinal)
        && !IsPage(sql) && !Array.Exists(Small, small => step.Contains($"Seq Scan on {small}", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b")]
    private static partial Regex Rows();
}
