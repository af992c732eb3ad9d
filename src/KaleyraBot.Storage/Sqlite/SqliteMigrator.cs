using System.Globalization;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Seals;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>
/// Creates the tables or brings them up to date, in one transaction that holds SQLite's writer lock. EF Core's own <c>Migrate</c> keeps its
/// lock as a row instead: a process killed while migrating would leave that row behind, and every later start would wait for it for ever.
/// </summary>
internal static class SqliteMigrator
{
    /// <summary>"KaBo", written into the header of our files, so that nobody else's database is ever touched.</summary>
    public const int ApplicationId = 0x4B61426F;

    /// <summary>The migration that makes room for seals: with it, and never again, sealing begins.</summary>
    private const string Sealing = "_Seals";

    /// <summary>The number of migrations applied.</summary>
    public static async Task<int> MigrateAsync(LedgerContext db, SqliteFile file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (await NumberAsync(db, "SELECT COUNT(*) FROM sqlite_master", cancellationToken) > 0)
        {
            await RefuseStrangersAsync(db, file, cancellationToken);
        }
        var mode = await ScalarAsync(db, "PRAGMA journal_mode=WAL", cancellationToken);
        if (!"wal".Equals(mode as string, StringComparison.Ordinal))
        {
            throw file.Unavailable("but its file system cannot keep a write-ahead log (network shares cannot). Name a file on a local disk.");
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (known, applied) = await HistoryAsync(db, file, cancellationToken);
        if (applied.Count == known.Count)
        {
            return 0;
        }
        var script = db.GetService<IMigrator>().GenerateScript(applied.LastOrDefault(), options: MigrationsSqlGenerationOptions.NoTransactions);
        await ScalarAsync(db, script, cancellationToken);
        await ChainOldEntriesAsync(db, now, cancellationToken);
        if (!applied.Exists(migration => migration.EndsWith(Sealing, StringComparison.Ordinal)))
        {
            await SealBeginning.RunAsync(db, now, cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        return known.Count - applied.Count;
    }

    /// <summary>For those who only read: the file must be ours, and of this version.</summary>
    public static async Task CheckAsync(LedgerContext db, SqliteFile file, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await RefuseStrangersAsync(db, file, cancellationToken);
        var (known, applied) = await HistoryAsync(db, file, cancellationToken);
        if (applied.Count < known.Count)
        {
            throw file.Unavailable("but an older version of this bot has written it. Start this version once, which brings it up to date.");
        }
    }

    private static async Task RefuseStrangersAsync(LedgerContext db, SqliteFile file, CancellationToken cancellationToken)
    {
        if (await NumberAsync(db, "PRAGMA application_id", cancellationToken) != ApplicationId)
        {
            throw file.Unavailable("but that is the database of another program. Name another file; the bot creates a missing one when it starts.");
        }
    }

    private static async Task<(List<string> Known, List<string> Applied)> HistoryAsync(LedgerContext db, SqliteFile file, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        return applied.Except(known).Any()
            ? throw file.Unavailable("but a newer version of this bot has written it. Run that version, or restore a backup made before the update.")
            : (known, applied);
    }

    /// <summary>What SQL cannot do: the first version's audit gets its hashes.</summary>
    private static async Task ChainOldEntriesAsync(LedgerContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await NumberAsync(db, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'AuditUnchained'", cancellationToken) > 0)
        {
            await AuditImport.RunAsync(db, now, cancellationToken);
            await ScalarAsync(db, "DROP TABLE \"AuditUnchained\"", cancellationToken);
        }
    }

    private static async Task<long> NumberAsync(LedgerContext db, string sql, CancellationToken cancellationToken) =>
        Convert.ToInt64(await ScalarAsync(db, sql, cancellationToken), CultureInfo.InvariantCulture);

    private static async Task<object?> ScalarAsync(LedgerContext db, string sql, CancellationToken cancellationToken)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own constants and the migrations' script.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
