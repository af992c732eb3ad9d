using System.Data.Common;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;
using KaleyraBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage.Backup;

/// <summary>A file with the ledger in it that no bot runs on: read through, and written, as the bot's own would be.</summary>
internal sealed class SqliteCopy : IDisposable
{
    private readonly SealKeyStore _keys;
    private readonly SqliteDatabase _database;

    public SqliteCopy(string path, SealKeyStore keys, IServiceProvider services)
    {
        _keys = keys;
        File = SqliteFile.Of(new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString);
        _database = new(
            new(File, services), File, new(File, services.GetRequiredService<IOptions<StorageOptions>>()), keys,
            services.GetRequiredService<ILogger<SqliteDatabase>>());
    }

    public SqliteFile File { get; }

    /// <summary>What SQLite says is wrong with the file; null when nothing is.</summary>
    public string? Damage() => Ask("PRAGMA integrity_check(1)", line => line.GetString(0)) is var found && found == "ok" ? null : found;

    /// <summary>From then on all of it stands in the one file.</summary>
    public void FoldIn() => Ask("PRAGMA journal_mode=DELETE", line => line.GetString(0));

    public async Task<(AuditVerdict Verdict, IReadOnlyList<AuditBreach> Breaches)> VerifyAsync(CancellationToken cancellationToken)
    {
        using var readers = new Readers(_database);
        var verdict = await new AuditLogStore(_database, readers, _keys).VerifyAsync(cancellationToken);
        await using var db = _database.Open();
        await db.Database.OpenConnectionAsync(cancellationToken);
        return (verdict, await _database.BreachesAsync(db, cancellationToken));
    }

    public async Task<T> WriteAsync<T>(Func<Write, T> work, CancellationToken cancellationToken)
    {
        using var writer = new Writer(_database, _keys);
        return await writer.WriteAsync(work, cancellationToken);
    }

    public T? Ask<T>(string sql, Func<DbDataReader, T> read)
    {
        using var statements = _database.Connect();
        return statements.First(sql, read);
    }

    public T With<T>(Func<Statements, T> use)
    {
        using var statements = _database.Connect();
        return use(statements);
    }

    public void Dispose() => _database.Dispose();
}
