using KaleyraBot.Storage;
using KaleyraBot.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Tests.Storage;

[Needs(Needs.Process)]
public sealed class SqliteCrashTests : CrashContract
{
    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase { IsCopied = false };

    internal override async Task<bool> IsWholeAsync(LedgerContext db) =>
        await db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").SingleAsync() == "ok";
}

[Needs(Needs.Process)]
[Needs(Needs.Postgres)]
public sealed class PostgreSqlCrashTests : CrashContract
{
    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase { IsCopied = false };
}
