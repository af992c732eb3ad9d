using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Seals;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>Brings the file of an older version up to date, in one transaction.</summary>
internal static class SqliteUpgrade
{
    /// <summary>The migration that makes room for seals: with it, and never again, sealing begins.</summary>
    private const string Sealing = "_Seals";

    /// <summary>The number of migrations applied; none where another process was faster.</summary>
    public static async Task<int> RunAsync(LedgerContext db, SqliteFile file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var applied = SqliteMigrator.Applied((SqliteConnection)db.Database.GetDbConnection(), file);
        if (applied.Count == SqliteScript.Migrations.Count)
        {
            return 0;
        }
        await RunAsync(db, db.GetService<IMigrator>().GenerateScript(applied.LastOrDefault(), options: MigrationsSqlGenerationOptions.NoTransactions), cancellationToken);
        await ChainOldEntriesAsync(db, now, cancellationToken);
        if (!applied.Exists(migration => migration.EndsWith(Sealing, StringComparison.Ordinal)))
        {
            await SealBeginning.RunAsync(db, now, cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        return SqliteScript.Migrations.Count - applied.Count;
    }

    /// <summary>What SQL cannot do: the first version's audit gets its hashes.</summary>
    private static async Task ChainOldEntriesAsync(LedgerContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await RunAsync(db, "SELECT 1 FROM sqlite_master WHERE name = 'AuditUnchained'", cancellationToken) is not null)
        {
            await AuditImport.RunAsync(db, now, cancellationToken);
            await RunAsync(db, "DROP TABLE \"AuditUnchained\"", cancellationToken);
        }
    }

    private static async Task<object?> RunAsync(LedgerContext db, string sql, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Our own constants and the migrations' script.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
