using KaleyraBot.Storage;
using KaleyraBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>Each way a file cannot be the ledger ends in a sentence with the setting, the path and what to do.</summary>
public sealed class SqliteUnavailableTests : IDisposable
{
    private readonly SqliteTestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Prepare_AMissingFolder_IsNamed()
    {
        var path = Path.Combine(_database.Folder, "none", "ledger.db");
        Assert.Equal(
            $"Storage:ConnectionString names the file {path}, but the folder {Path.GetDirectoryName(path)} does not exist. Create the folder, or name a file elsewhere.",
            await RefusalAsync(path));
    }

    [Fact]
    public async Task Prepare_AFolderInPlaceOfTheFile_IsRefused() =>
        Assert.EndsWith("but that is a folder. Name a file in it.", await RefusalAsync(_database.Folder), StringComparison.Ordinal);

    [SkippableFact]
    public async Task Prepare_AFolderThatCannotBeWritten_IsRefused()
    {
        // Nobody may create files there, not even root, as whom tests may run.
        Skip.IfNot(Directory.Exists("/proc/self"), "There is no /proc here.");
        Assert.Contains("it or its folder cannot be written", await RefusalAsync("/proc/self/ledger.db"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_AFileThatIsNoDatabase_IsRefusedAndKept()
    {
        var text = new string('x', 5000);
        await File.WriteAllTextAsync(_database.Path, text);
        Assert.EndsWith("but that is no database. Name another file; the bot creates a missing one when it starts.", await RefusalAsync(_database.Path), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_database.Path));
    }

    [Fact]
    public async Task Prepare_TheDatabaseOfAnotherProgram_IsRefusedAndKept()
    {
        await RunAsync("CREATE TABLE \"Requests\" (\"Id\" INTEGER)");
        var before = await File.ReadAllBytesAsync(_database.Path);
        Assert.EndsWith("but that is the database of another program. Name another file; the bot creates a missing one when it starts.", await RefusalAsync(_database.Path), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_database.Path));
    }

    [Fact]
    public async Task Prepare_AFileOfANewerVersion_IsRefused()
    {
        await PrepareAsync(_database.Path);
        await RunAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99991231000000_Later', '99')");
        Assert.Contains("a newer version of this bot has written it", await RefusalAsync(_database.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_AFileOfABuildFromBeforeTheFirstRelease_IsRefusedAndKept()
    {
        await RunAsync($"""
            PRAGMA application_id = {SqliteMigrator.ApplicationId};
            PRAGMA journal_mode = WAL;
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsHistory" VALUES ('20261123071854_Ledger', '10.0.14'), ('20261128191248_Engine', '10.0.14');
            CREATE TABLE "Audit" ("Seq" INTEGER NOT NULL PRIMARY KEY, "PreviousHash" TEXT NOT NULL);
            """);
        var before = await File.ReadAllBytesAsync(_database.Path);
        const string sentence = "but a build from before the first release has written it, and this version does not read its tables. Nothing in it was changed. "
            + "Name another one, and the bot creates its tables when it starts; keep this one, which only that older build can read.";
        Assert.EndsWith(sentence, await RefusalAsync(_database.Path), StringComparison.Ordinal);
        await using var tool = TestStore.Build(new FakeTimeProvider(), ("Storage:ConnectionString", $"Data Source={_database.Path}"));
        Assert.EndsWith(sentence, (await Assert.ThrowsAsync<LedgerUnavailableException>(tool.CheckAsync)).Message,
            StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_database.Path));
    }

    [Fact]
    public async Task Prepare_ALockedFile_IsRefused()
    {
        await PrepareAsync(_database.Path);
        await using var connection = new SqliteConnection($"Data Source={_database.Path};Pooling=False");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        // The bot waits in vain for as long as the connection string says.
        Assert.Contains("another program holds it locked", await RefusalAsync(_database.Path, ";Default Timeout=1"), StringComparison.Ordinal);
    }

    private static async Task PrepareAsync(string path, string more = "")
    {
        await using var store = TestStore.Build(new FakeTimeProvider(), ("Storage:ConnectionString", $"Data Source={path}{more}"));
        await store.PrepareAsync();
    }

    private static async Task<string> RefusalAsync(string path, string more = "") =>
        (await Assert.ThrowsAsync<LedgerUnavailableException>(() => PrepareAsync(path, more))).Message;

    private async Task RunAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_database.Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
