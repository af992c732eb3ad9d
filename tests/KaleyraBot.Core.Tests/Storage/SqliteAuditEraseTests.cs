namespace KaleyraBot.Tests.Storage;

public sealed class SqliteAuditEraseTests : AuditEraseContract
{
    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    protected override Task<bool> IsOnDiskAsync(ITestDatabase database) => Task.FromResult(
        Directory.GetFiles(((SqliteTestDatabase)database).Folder).Where(file => !file.EndsWith("-lease", StringComparison.Ordinal)).Any(Holds));
}
