using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.PostgreSql;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace KaleyraBot.Storage.Backup;

/// <summary>By <c>pg_dump</c>, which copies the very moment whose audit was read through, and <c>pg_restore</c>.</summary>
internal sealed class PostgreSqlBackups(
    IDatabase database, PostgreSqlServer server, PostgreSqlLease lease, SealKeyStore keys, Writer writer, IAuditLog audit,
    IAuditGuard guard, Restoring restoring, IOptions<StorageOptions> options) : IBackups
{
    private const string Dump = "pg_dump";
    private const string Restore = "pg_restore";
    private const string Count = """SELECT setval(pg_get_serial_sequence('"Requests"', 'Number'), $1)""";

    private static readonly string[] Quiet = ["--no-owner", "--no-privileges", "--no-password"];

    private readonly PostgreSqlProgram _program = new(options.Value.ConnectionString);

    public async Task<MadeBackup> MakeAsync(string path, CancellationToken cancellationToken)
    {
        await database.CheckAsync(cancellationToken);
        using var backup = BackupFile.New(path);
        await using var moment = await database.OpenSnapshotAsync(cancellationToken);
        // The dump may take longer than the server lets a transaction rest.
        await moment.Database.ExecuteSqlRawAsync("SET LOCAL idle_in_transaction_session_timeout = 0", cancellationToken);
        var (snapshot, schema) = (await AskAsync(moment, "SELECT pg_export_snapshot()", cancellationToken),
            await AskAsync(moment, "SELECT current_schema()::text", cancellationToken));
        string[] what = ["--format=custom", .. Quiet, $"--schema=\"{schema}\"", .. PostgreSqlArchive.LeftOut];
        var typed = _program.Typed(Dump, ["--format=custom", "--no-owner", "--no-privileges", $"--schema={schema}", $"--file={backup.Path}"]);
        await _program.RunAsync(Dump, typed, [.. what, $"--snapshot={snapshot}", $"--file={backup.Part}"], cancellationToken);
        var list = await _program.RunAsync(Restore, typed, ["--list", backup.Part], cancellationToken);
        if (new PostgreSqlArchive(list).Schema != schema)
        {
            throw new BackupException($"{Dump} wrote no ledger, so its file was deleted. Let the owner of the tables make the backup.");
        }
        var verdict = await new AuditCheck(moment, keys.Keys)
            .RunAsync(() => database.DamageAsync(moment, cancellationToken), cancellationToken);
        var breaches = await database.BreachesAsync(moment, cancellationToken);
        var last = await moment.Requests.MaxAsync(request => (int?)request.Number, cancellationToken) ?? 0;
        var seal = (await moment.HeadAsync(cancellationToken))?.Seal;
        return new(backup.Path, backup.Finish(), last, seal is null ? null : SealKeys.KeyOf(seal), verdict, breaches);
    }

    public async Task<RestoredLedger> RestoreAsync(string path, RestoreWish wish, CancellationToken cancellationToken)
    {
        var from = BackupFile.There(path);
        _ = keys.Keys.Required;
        try
        {
            var typed = _program.Typed(Restore, ["--no-owner", "--no-privileges", from]);
            var archive = new PostgreSqlArchive(await ListAsync(from, typed, cancellationToken));
            string schema;
            using (var sql = database.Connect())
            {
                PostgreSqlMigrator.CheckSchema(sql, server);
                await lease.TakeAsync(database.Connect, cancellationToken);
                schema = Check(sql, archive, from, wish);
            }
            return await FillAsync(from, typed, schema, archive, wish, cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw server.Unavailable(exception);
        }
    }

    private async Task<RestoredLedger> FillAsync(
        string from, string typed, string schema, PostgreSqlArchive archive, RestoreWish wish, CancellationToken cancellationToken)
    {
        var list = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(list, archive.Restored, cancellationToken);
            string[] how = [.. Quiet, "--exit-on-error", "--single-transaction", $"--use-list={list}", $"--dbname={server.Database}", from];
            await _program.RunAsync(Restore, typed, how, cancellationToken);
            using (var sql = database.Connect())
            {
                PostgreSqlMigrator.Migrate(sql, server, database.BeginWrite, keys.Keys);
            }
            var verdict = await audit.VerifyAsync(cancellationToken);
            if (verdict.Fault is { } fault)
            {
                throw BrokenChain.Refused(from, fault);
            }
            var breaches = await guard.BreachesAsync(cancellationToken);
            var (ended, standIns, next) = await writer.WriteAsync(
                write => restoring.Run(write, verdict, wish.Hold, CountOn), cancellationToken);
            return new(verdict, breaches, next, ended, standIns, Aside: null);
        }
        catch (Exception refused) when (refused is BackupException or LedgerUnavailableException)
        {
            // It was empty, and nobody else was let in since.
            using var sql = database.Connect();
            PostgreSqlSchema.Empty(sql, schema);
            throw;
        }
        finally
        {
            File.Delete(list);
        }
    }

    private async Task<string> ListAsync(string from, string typed, CancellationToken cancellationToken)
    {
        try
        {
            return await _program.RunAsync(Restore, typed, ["--list", from], cancellationToken);
        }
        catch (BackupException failed) when (failed.InnerException is null)
        {
            throw new BackupException($"{from} is no backup of a ledger in PostgreSQL. Name a file that kaleyrabot backup wrote. ({failed.Message})", failed);
        }
    }

    /// <summary>The schema to restore into, which is empty.</summary>
    private string Check(Statements sql, PostgreSqlArchive archive, string from, RestoreWish wish)
    {
        var schema = sql.First("SELECT current_schema()::text", line => line.GetString(0))!;
        if (archive.Schema is null)
        {
            throw new BackupException($"{from} holds no ledger of this bot. Name a file that kaleyrabot backup wrote.");
        }
        if (PostgreSqlMigrator.HasTables(sql))
        {
            throw server.Unavailable(wish.Replace
                ? "but there are tables in it, and on PostgreSQL a restore puts nothing aside: create another database with createdb, name that one, and restore into it. This one stays as it is."
                : "but there are tables in it. Create an empty database with createdb, name that one, and restore into it.");
        }
        return archive.Schema == schema ? schema : throw server.Unavailable(
            $"and its tables would go into the schema {schema}, but those in {from} stood in {archive.Schema}. Create that schema, and name it as Search Path.");
    }

    private static async Task<string> AskAsync(LedgerContext moment, string sql, CancellationToken cancellationToken)
    {
        await foreach (var line in moment.LinesAsync(sql, which: null, cancellationToken))
        {
            return line.GetString(0);
        }
        return "";
    }

    private static void CountOn(Statements sql, int last) => sql.First(Count, line => line.GetInt64(0), (long)last);
}
