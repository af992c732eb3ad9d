namespace KaleyraBot.Tests.Storage.Upgrade;

public sealed class SqliteUpgradeTests : UpgradeContract
{
    private protected override string Ending => "sqlite";

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
