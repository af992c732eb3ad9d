using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>The tables in SQLite; <c>Migrations/</c> is its history, written by <c>dotnet ef migrations add</c>.</summary>
internal sealed class SqliteLedgerContext(DbContextOptions<SqliteLedgerContext> options) : LedgerContext(options)
{
    public override bool NamesValues => true;
}

/// <summary>For <c>dotnet ef</c> only, which needs the model and never opens a database.</summary>
internal sealed class SqliteLedgerContextDesign : IDesignTimeDbContextFactory<SqliteLedgerContext>
{
    public SqliteLedgerContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteLedgerContext>();
        SqliteContexts.Configure(options, "Data Source=design.db");
        return new(options.Options);
    }
}
