using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using Npgsql;

namespace KaleyraBot.Tests.Audit;

/// <summary>The same tools, with the ledger in PostgreSQL.</summary>
[Needs(Needs.Postgres)]
public sealed class AuditToolOnPostgreSqlTests : AuditToolTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();

    private protected override (string Connection, string Sentence) Missing
    {
        get
        {
            var none = new NpgsqlConnectionStringBuilder(Database.Single(setting => setting.Key == "Storage:ConnectionString").Value) { Database = "none" };
            return (none.ConnectionString, $"Storage:ConnectionString names the database none on {none.Host}:{none.Port}, but there is no such database. "
                + "Create it with createdb, or name another one; the bot makes its tables.");
        }
    }
}
