using KaleyraBot.Core.Ledger;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>SQLite: one writer at a time, readers never wait.</summary>
internal sealed class SqliteDatabase(
    Lazy<IDbContextFactory<SqliteLedgerContext>> contexts, SqliteFile file, SealKeyStore keys, TimeProvider time, ILogger<SqliteDatabase> logger) : IDatabase, IDisposable
{
    // SQLite would let the writers of this process race for its lock by polling; in a queue they are faster and nobody starves.
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        keys.CheckSettings();
        file.CreateWhereMissing();
        keys.Prepare();
        try
        {
            await using var connection = await ConnectAsync(cancellationToken);
            Log.Prepared(logger, file.Path, await SqliteMigrator.MigrateAsync(connection, file, keys.Keys, () => UpgradeAsync(cancellationToken)));
            SealStart.Run(connection, keys.Keys, logger);
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
            await using var connection = await ConnectAsync(cancellationToken);
            SqliteMigrator.Check(connection, file);
        }
        catch (SqliteException exception)
        {
            throw file.Unavailable(Sentence(exception), exception);
        }
    }

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        await using var db = Open();
        await db.Requests.AnyAsync(cancellationToken);
        // An open connection keeps answering from a file that somebody has deleted.
        return File.Exists(file.Path);
    }

    public LedgerContext Open()
    {
        var db = contexts.Value.CreateDbContext();
        db.Seals = keys.Keys;
        return db;
    }

    public async Task<LedgerContext> OpenSnapshotAsync(CancellationToken cancellationToken)
    {
        var db = Open();
        await db.Database.OpenConnectionAsync(cancellationToken);
        // Deferred: it never asks for the writer's lock.
        await db.Database.UseTransactionAsync(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true), cancellationToken);
        return db;
    }

    public async Task ScrubAsync(bool thorough, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using var db = Open();
            if (thorough)
            {
                await db.Database.ExecuteSqlAsync($"VACUUM", cancellationToken);
            }
            // The write-ahead log still holds the pages as they were.
            var busy = await db.Database.SqlQuery<int>($"PRAGMA wal_checkpoint(TRUNCATE)").ToListAsync(cancellationToken);
            if (busy is not [0])
            {
                throw file.Unavailable("from which values were erased; but another program is reading it, so that they still stand in its write-ahead log. Do it again.");
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<string?> DamageAsync(LedgerContext db, CancellationToken cancellationToken)
    {
        foreach (var table in new[] { "Audit", "AuditValues", "AuditHead" })
        {
            var found = await db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check({table})").FirstAsync(cancellationToken);
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

    public async Task<WriteScope> BeginAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        var db = Open();
        try
        {
            // A scope is committed or given up as a whole.
            db.Database.AutoSavepointsEnabled = false;
            // The driver begins with BEGIN IMMEDIATE: from here on nobody else writes, in no process.
            return new(db, await db.Database.BeginTransactionAsync(cancellationToken), () => gate.Release());
        }
        catch
        {
            await db.DisposeAsync();
            gate.Release();
            throw;
        }
    }

    public async Task<EffectRow?> ClaimAsync(
        string token, DateTimeOffset now, DateTimeOffset until, IReadOnlyCollection<long> running, CancellationToken cancellationToken)
    {
        var (isoNow, isoUntil, ids) = (IsoTime.Write(now), IsoTime.Write(until), Json.Write(running));
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using var db = Open();
            var rows = await db.Outbox.FromSql($"""
                UPDATE "Outbox" SET "LeaseToken" = {token}, "LeaseUntil" = {isoUntil}, "Tries" = "Tries" + 1
                WHERE "Id" = (
                    SELECT o."Id" FROM "Outbox" AS o
                    WHERE o."DoneAt" IS NULL AND o."DueAt" <= {isoNow} AND (o."LeaseUntil" IS NULL OR o."LeaseUntil" <= {isoNow})
                        AND o."Id" NOT IN (SELECT value FROM json_each({ids}))
                        AND NOT EXISTS (
                            SELECT 1 FROM "Outbox" AS earlier
                            WHERE earlier."Queue" = o."Queue" AND earlier."DoneAt" IS NULL AND earlier."Id" < o."Id")
                    ORDER BY o."DueAt", o."Id" LIMIT 1)
                RETURNING *
                """).AsNoTracking().ToListAsync(cancellationToken);
            return rows.SingleOrDefault();
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        // The last connection that closes folds the write-ahead log into the file.
        using var connection = new SqliteConnection(file.ConnectionString);
        SqliteConnection.ClearPool(connection);
        gate.Dispose();
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(file.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        SqlitePragmas.Set(connection);
        return connection;
    }

    private async Task<int> UpgradeAsync(CancellationToken cancellationToken)
    {
        await using var db = Open();
        return await SqliteUpgrade.RunAsync(db, file, time.GetUtcNow(), cancellationToken);
    }

    private static string Sentence(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB => "but that is no database. Name another file; the bot creates a missing one when it starts.",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "but another program holds it locked. Stop that program, or name another file.",
        SQLitePCL.raw.SQLITE_CORRUPT => "but it is damaged. Restore a backup, or name another file.",
        _ => $"but it cannot be used: {exception.Message}",
    };
}
