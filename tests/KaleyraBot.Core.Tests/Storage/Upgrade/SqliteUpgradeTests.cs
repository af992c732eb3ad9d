using Microsoft.Data.Sqlite;

namespace KaleyraBot.Tests.Storage.Upgrade;

public sealed class SqliteUpgradeTests : UpgradeContract
{
    private protected override string Ending => "sqlite";

    /// <summary>A backup that was made before the update: brought up to date where it is restored.</summary>
    [Theory]
    [MemberData(nameof(Days))]
    public async Task Backup_OfAnEarlierVersion_IsRestoredAndBroughtUpToDate(string day)
    {
        using var to = (SqliteTestDatabase)CreateDatabase();
        var backup = Path.Combine(to.Folder, "backup");
        File.Copy(PastLedger.File($"{day}.{Ending}"), backup);
        await using (var connection = new SqliteConnection($"Data Source={backup};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var whole = connection.CreateCommand();
            whole.CommandText = "PRAGMA journal_mode=DELETE";
            await whole.ExecuteNonQueryAsync();
        }
        await using (var tool = to.Build(TimeProvider.System, PastLedger.Former))
        {
            await tool.Backups.RestoreAsync(backup, new(Replace: false, Hold: true), default);
        }
        await using var bot = to.Build(TimeProvider.System, PastLedger.Former);
        await bot.PrepareAsync();
        Assert.Null((await bot.Audit.VerifyAsync(default)).Fault);
        Assert.DoesNotContain(await bot.Ledger.ListAsync(null, null, 1000, default), request => !request.HasEnded);
    }

    private protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase { IsCopied = false };

    private protected override Task FillAsync(ITestDatabase database, string path)
    {
        File.Copy(path, ((SqliteTestDatabase)database).Path);
        return Task.CompletedTask;
    }

    private protected override Task KeepAsync(ITestDatabase database, string path)
    {
        File.Copy(((SqliteTestDatabase)database).Path, path, overwrite: true);
        return Task.CompletedTask;
    }
}
