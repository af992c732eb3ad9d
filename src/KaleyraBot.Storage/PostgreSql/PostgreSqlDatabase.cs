using System.Data;
using System.Data.Common;
using System.Diagnostics;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace KaleyraBot.Storage.PostgreSql;

/// <summary>PostgreSQL: one writer at a time over all replicas, as the chain of the audit asks for; readers never wait.</summary>
internal sealed class PostgreSqlDatabase(
    PostgreSqlContexts contexts, PostgreSqlServer server, PostgreSqlLease lease, SealKeyStore keys, IOptions<StorageOptions> options,
    ILogger<PostgreSqlDatabase> log) : IDatabase
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        keys.CheckSettings();
        keys.Prepare();
        try
        {
            using var sql = await ConnectPatientlyAsync(cancellationToken);
            PostgreSqlMigrator.CheckSchema(sql, server);
            await lease.TakeAsync(Connect, cancellationToken);
            Log.Prepared(log, server.Name, PostgreSqlMigrator.Migrate(sql, server, BeginWrite, keys.Keys));
            SealStart.Run(sql, keys.Keys, log);
        }
        catch (NpgsqlException exception)
        {
            throw server.Unavailable(exception);
        }
    }

    public Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var sql = Connect();
            PostgreSqlMigrator.CheckSchema(sql, server);
            PostgreSqlMigrator.Check(sql, server);
            return Task.CompletedTask;
        }
        catch (NpgsqlException exception)
        {
            throw server.Unavailable(exception);
        }
    }

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        await using var question = server.Connections.CreateCommand("""SELECT 1 FROM "Requests" LIMIT 1""");
        question.CommandTimeout = (int)options.Value.Lease.TotalSeconds;
        await question.ExecuteScalarAsync(cancellationToken);
        return true;
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
        await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return db;
    }

    /// <summary>Dead rows stay in the pages until the table is written anew; what the server keeps of its log is the server's.</summary>
    public void Scrub(Statements sql)
    {
        if (!PostgreSqlSnapshots.TryOutlive(sql))
        {
            throw server.Unavailable("from which values were erased; but another program looks at it as it was before, so that they still "
                + "stand in its files. Do it again when that has ended; a backup is such a program.");
        }
        try
        {
            foreach (var table in new[] { "AuditValues", "KnownValues", "Drafts", "Requests", "Outbox" })
            {
                sql.Run($"""VACUUM (FULL) "{table}" """);
            }
        }
        catch (PostgresException busy) when (busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled)
        {
            throw server.Unavailable(
                "from which values were erased; but another program is reading it, so that they still stand in its files. Do it again.", busy);
        }
    }

    /// <summary>Its own pages the server checks itself, where its checksums are on.</summary>
    public Task<string?> DamageAsync(LedgerContext db, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<IReadOnlyList<AuditBreach>> BreachesAsync(LedgerContext db, CancellationToken cancellationToken) =>
        PostgreSqlGuard.BreachesAsync(db, cancellationToken);

    public Task RepairAsync(LedgerContext db, IReadOnlyList<AuditBreach> breaches, CancellationToken cancellationToken) =>
        PostgreSqlGuard.RepairAsync(db, breaches, cancellationToken);

    /// <summary>
    /// From here on nobody else writes, in no process. Whoever falls asleep meanwhile is hung up on by the server after some seconds, and
    /// has stored nothing.
    /// </summary>
    public IReadOnlyList<string> BeginWrite { get; } =
    [
        "BEGIN", "SET LOCAL idle_in_transaction_session_timeout = '10s'", $"SELECT pg_advisory_xact_lock({PostgreSqlLock.Write})",
    ];

    public string BeginRead => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    public int MostReaders => server.MostReaders;

    public bool IsServer => true;

    public Statements Connect() => new(server.Connections.OpenConnection(), named: false);

    public LedgerContext On(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlLedgerContext>().UseNpgsql(connection).AddInterceptors(StorableTexts.Instance);
        var db = new PostgreSqlLedgerContext(options.Options) { Seals = keys.Keys };
        (db.Database.AutoTransactionBehavior, db.Database.AutoSavepointsEnabled) = (AutoTransactionBehavior.Never, false);
        return db;
    }

    /// <summary>The server may be about to start, as the bot is.</summary>
    private async Task<Statements> ConnectPatientlyAsync(CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return Connect();
            }
            catch (NpgsqlException exception)
                when (PostgreSqlServer.MayPass(exception) && Stopwatch.GetElapsedTime(begun) < options.Value.Lease)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
