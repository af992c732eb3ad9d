using System.Data.Common;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>SQLite: one writer at a time, readers never wait.</summary>
internal sealed class SqliteDatabase(
    SqliteContexts contexts, SqliteFile file, SqliteLease lease, SealKeyStore keys, ILogger<SqliteDatabase> log)
    : IDatabase, IDisposable
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        keys.CheckSettings();
        file.CreateWhereMissing();
        keys.Prepare();
        await lease.TakeAsync(cancellationToken);
        try
        {
            using var sql = Connect();
            Log.Prepared(log, file.Path, SqliteMigrator.Migrate(sql, file, keys.Keys));
            SealStart.Run(sql, keys.Keys, log);
        }
        catch (SqliteException exception)
        {
            throw file.Unavailable(Sentence(exception), exception);
        }
    }

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(file.Path))
        {
            throw file.Unavailable("but there is no such file. Name the file of your bot, or start the bot once to create it.");
        }
        try
        {
            using var sql = Connect();
            SqliteMigrator.Check(sql, file);
        }
        catch (SqliteException exception)
        {
            throw file.Unavailable(Sentence(exception), exception);
        }
    }

    public Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var sql = Connect();
        sql.Any("""SELECT 1 FROM "Requests" LIMIT 1""");
        // An open connection keeps answering from a file that somebody has deleted.
        return Task.FromResult(File.Exists(file.Path));
    }

    public LedgerContext Open()
    {
        var db = contexts.Open();
        db.Seals = keys.Keys;
        return db;
    }

    public async Task<LedgerContext> OpenSnapshotAsync(CancellationToken cancellationToken)
    {
        var db = Open();
        await db.Database.OpenConnectionAsync(cancellationToken);
        // Deferred: it never asks for the writer's lock.
        await db.Database.UseTransactionAsync(((SqliteConnection)db.Database.GetDbConnection())
            .BeginTransaction(deferred: true), cancellationToken);
        return db;
    }

    public void Scrub(Statements sql)
    {
        // What is deleted is overwritten (secure_delete), but not what was moved to another page before: copies of that stay between the
        // rows.
        sql.Run("VACUUM");
        // The write-ahead log still holds the pages as they were.
        if (sql.First("PRAGMA wal_checkpoint(TRUNCATE)", line => line.GetInt32(0)) != 0)
        {
            throw file.Unavailable("from which values were erased; but another program is reading it, so that they still stand in its write-ahead log. Do it again.");
        }
    }

    public async Task<string?> DamageAsync(LedgerContext db, CancellationToken cancellationToken)
    {
        foreach (var table in new[] { "Audit", "AuditValues", "AuditHead" })
        {
            var found = await db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check({table})")
                .FirstAsync(cancellationToken);
            if (found != "ok")
            {
                return found.ReplaceLineEndings(" ");
            }
        }
        return null;
    }

    public Task<IReadOnlyList<AuditBreach>> BreachesAsync(LedgerContext db, CancellationToken cancellationToken) =>
        SqliteGuard.BreachesAsync(db, cancellationToken);

    public Task RepairAsync(LedgerContext db, IReadOnlyList<AuditBreach> breaches, CancellationToken cancellationToken) =>
        SqliteGuard.RepairAsync(db, breaches, cancellationToken);

    /// <summary>From here on nobody else writes, in no process.</summary>
    public IReadOnlyList<string> BeginWrite { get; } = ["BEGIN IMMEDIATE"];

    public string BeginRead => "BEGIN";

    public int MostReaders => Readers.Most;

    public bool IsServer => false;

    public Statements Connect()
    {
        var connection = new SqliteConnection(file.ConnectionString);
        connection.Open();
        SqlitePragmas.Set(connection);
        return new(connection, named: true);
    }

    public LedgerContext On(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<SqliteLedgerContext>().UseSqlite(connection).AddInterceptors(StorableTexts.Instance);
        var db = new SqliteLedgerContext(options.Options) { Seals = keys.Keys };
        (db.Database.AutoTransactionBehavior, db.Database.AutoSavepointsEnabled) = (AutoTransactionBehavior.Never, false);
        return db;
    }

    public void Dispose()
    {
        // The last connection that closes folds the write-ahead log into the file.
        using var connection = new SqliteConnection(file.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    public static string Sentence(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB => "but that is no database. Name another file; the bot creates a missing one when it starts.",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            "but another program holds it locked. Stop that program, or name another file.",
        SQLitePCL.raw.SQLITE_CORRUPT => "but it is damaged. Restore a backup, or name another file.",
        _ => $"but it cannot be used: {exception.Message}",
    };
}
