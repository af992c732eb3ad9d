using KaleyraBot.Storage.Backup;
using Microsoft.Data.Sqlite;

namespace KaleyraBot.Tests.Storage.Backup;

public sealed class SqliteBackupTests : BackupContract
{
    private protected override ITestDatabase CreateDatabase(bool isEmpty) => new SqliteTestDatabase { IsCopied = !isEmpty };

    /// <summary>What stood in the write-ahead log is missing, and the rest may look whole.</summary>
    [Fact]
    public async Task Restore_OfAPlainCopyOfTheFile_IsRefused()
    {
        var from = (SqliteTestDatabase)await NewAsync();
        await using (var bot = await from.OpenAsync(Time))
        {
            await bot.Ledger.SubmitAsync(Sample.Request("a"));
            File.Copy(from.Path, Copy);
        }
        var refused = await RefusalAsync(new(Replace: false, Hold: true));
        Assert.Contains("is a copy of the database file, no backup", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_InPlaceOfALedger_PutsThatAsideWithItsLog()
    {
        await MakeAsync(bot => bot.Ledger.SubmitAsync(Sample.Request("a")));
        var to = (SqliteTestDatabase)await NewAsync();
        await using (var bot = await to.OpenAsync(Time))
        {
            await bot.Ledger.SubmitAsync(Sample.Request("b"));
            await bot.Ledger.SubmitAsync(Sample.Request("c"));
            // As a bot that is killed leaves them.
            File.Copy(to.Path, to.Path + ".killed");
            File.Copy(to.Path + "-wal", to.Path + ".killed-wal");
        }
        File.Move(to.Path + ".killed", to.Path, overwrite: true);
        File.Move(to.Path + ".killed-wal", to.Path + "-wal", overwrite: true);
        RestoredLedger restored;
        await using (var tool = to.Build(Time))
        {
            restored = await tool.Backups.RestoreAsync(Copy, new(Replace: true, Hold: true), None);
        }
        await using (var bot = await to.OpenAsync(Time))
        {
            Assert.Equal(1, await bot.CountAsync("Requests"));
        }
        File.Copy(restored.Aside!, to.Path, overwrite: true);
        File.Copy(restored.Aside + "-wal", to.Path + "-wal", overwrite: true);
        await using (var before = await to.OpenAsync(Time))
        {
            Assert.Equal(2, await before.CountAsync("Requests"));
            Assert.Null((await before.Audit.VerifyAsync(None)).Fault);
        }
    }

    [Fact]
    public async Task Restore_OfANewerVersionsBackup_IsRefused()
    {
        await MakeAsync(bot => bot.Ledger.SubmitAsync(Sample.Request("a")));
        await using (var copy = new SqliteConnection($"Data Source={Copy};Pooling=False"))
        {
            await copy.OpenAsync();
            await using var later = copy.CreateCommand();
            later.CommandText = "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '99.0')";
            await later.ExecuteNonQueryAsync();
        }
        var refused = await RefusalAsync(new(Replace: false, Hold: true));
        Assert.Equal($"{Copy} is no backup for this version: a newer version of this bot has written it. Run that version, or restore a backup made before the update.", refused);
    }
}
