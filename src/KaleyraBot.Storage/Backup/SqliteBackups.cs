using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KaleyraBot.Storage.Backup;

/// <summary>By SQLite's online backup: the running bot goes on reading and writing, and the copy shows one moment.</summary>
internal sealed class SqliteBackups(
    IDatabase database, SqliteFile file, SqliteLease lease, SealKeyStore keys, Restoring restoring, IServiceProvider services,
    TimeProvider time) : IBackups
{
    private const string Count = """UPDATE "sqlite_sequence" SET "seq" = $1 WHERE "name" = 'Requests'""";
    private const string BeginCount = """INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('Requests', $1)""";

    public async Task<MadeBackup> MakeAsync(string path, CancellationToken cancellationToken)
    {
        await database.CheckAsync(cancellationToken);
        using var backup = BackupFile.New(path);
        CopyInto(backup.Part);
        using var copy = new SqliteCopy(backup.Part, keys, services);
        copy.FoldIn();
        if (copy.Damage() is { } damage)
        {
            throw new BackupException($"The copy cannot be read through ({damage}), so it was deleted. The database itself is damaged, or the disk that it was written to: look at both.");
        }
        var (verdict, breaches) = await copy.VerifyAsync(cancellationToken);
        var (last, key) = copy.With(sql => (Restoring.LastRequest(sql), sql.First(AuditCells.Head, AuditCells.ReadHead)?.Seal));
        copy.Dispose();
        return new(backup.Path, backup.Finish(), last, key is null ? null : SealKeys.KeyOf(key), verdict, breaches);
    }

    public async Task<RestoredLedger> RestoreAsync(string path, RestoreWish wish, CancellationToken cancellationToken)
    {
        var from = BackupFile.There(path);
        SqliteHeader.Check(from);
        _ = keys.Keys.Required;
        CheckFolder();
        await lease.TakeAsync(cancellationToken);
        if (IsThere && !wish.Replace)
        {
            throw new BackupException($"{file.Path} holds a ledger already. Add --replace to put it aside, or name another file as Storage:ConnectionString.");
        }
        using var part = BackupFile.InPlaceOf(file.Path);
        await using (var source = File.OpenRead(from))
        await using (var target = new FileStream(part.Part, FileMode.Open, FileAccess.Write))
        {
            await source.CopyToAsync(target, cancellationToken);
        }
        using var copy = new SqliteCopy(part.Part, keys, services);
        var (verdict, breaches) = await PrepareAsync(copy, from, cancellationToken);
        var (ended, standIns, next) = await copy.WriteAsync(write => restoring.Run(write, verdict, wish.Hold, CountOn), cancellationToken);
        copy.FoldIn();
        copy.Dispose();
        var aside = PutAside();
        part.Finish();
        return new(verdict, breaches, next, ended, standIns, aside);
    }

    /// <summary>Brings the copy up to date, and refuses one that is not whole.</summary>
    private async Task<(AuditVerdict Verdict, IReadOnlyList<AuditBreach> Breaches)> PrepareAsync(
        SqliteCopy copy, string from, CancellationToken cancellationToken)
    {
        try
        {
            if (copy.Damage() is { } damage)
            {
                throw Refused(from, $"is damaged ({damage}). Take an older backup.");
            }
            copy.With(sql => SqliteMigrator.Migrate(sql, copy.File, keys.Keys));
        }
        catch (SqliteException exception)
        {
            throw Refused(from, $"cannot be read ({exception.Message}). Take an older backup.", exception);
        }
        catch (LedgerUnavailableException exception)
        {
            throw Refused(from, $"is no backup for this version: {Why(exception.Message)}", exception);
        }
        var (verdict, breaches) = await copy.VerifyAsync(cancellationToken);
        return verdict.Fault is { } fault ? throw BrokenChain.Refused(from, fault) : (verdict, breaches);
    }

    private bool IsThere => new FileInfo(file.Path) is { Exists: true, Length: > 0 };

    private void CheckFolder()
    {
        if (Path.GetDirectoryName(file.Path) is not { } folder || !Directory.Exists(folder))
        {
            throw file.Unavailable("but its folder does not exist. Create the folder, or name a file elsewhere.");
        }
    }

    /// <summary>
    /// With its write-ahead log, which a bot that was killed leaves behind: beside the restored one it would belong to that.
    /// </summary>
    private string? PutAside()
    {
        var (held, aside) = (IsThere, $"{file.Path}.before-{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
        foreach (var part in new[] { "-wal", "-shm", "" })
        {
            if (part.Length == 0 && !held)
            {
                File.Delete(file.Path);
            }
            else if (File.Exists(file.Path + part))
            {
                File.Move(file.Path + part, aside + part, overwrite: false);
            }
        }
        return held ? aside : null;
    }

    private void CopyInto(string path)
    {
        using var source = database.Connect();
        using var target = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        try
        {
            target.Open();
            ((SqliteConnection)source.Connection).BackupDatabase(target);
        }
        catch (SqliteException exception)
        {
            throw new BackupException($"The copy cannot be written: {exception.Message}. Is the disk full? Name a file elsewhere, or make room.", exception);
        }
    }

    private static void CountOn(Sql.Statements sql, int last)
    {
        if (sql.Run(Count, last) == 0)
        {
            sql.Run(BeginCount, last);
        }
    }

    /// <summary>The sentence without the setting and the path, which are those of the copy.</summary>
    private static string Why(string sentence) => sentence[(sentence.IndexOf(", but ", StringComparison.Ordinal) + ", but ".Length)..];

    private static BackupException Refused(string from, string problem, Exception? inner = null) => new($"{from} {problem}", inner);
}
