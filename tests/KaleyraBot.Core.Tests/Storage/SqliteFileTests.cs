using KaleyraBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>What the operator finds on the disk, and the sentences for what cannot work.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly SqliteTestDatabase _database = new() { IsCopied = false };
    private readonly FakeTimeProvider _time = new(Sample.Start);

    public void Dispose() => _database.Dispose();

    [SkippableFact]
    public async Task Prepare_AMissingFile_IsCreatedForItsOwnerOnly()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await using var store = await _database.OpenAsync(_time);
        await store.Ledger.SubmitAsync(Sample.Request("a"));
        var files = Directory.GetFiles(_database.Folder);
        Assert.Equal(["ledger.db", "ledger.db-lease", "ledger.db-shm", "ledger.db-wal"], files.Select(Path.GetFileName).Order());
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(file)));
    }

    [Fact]
    public async Task Prepare_Again_KeepsWhatIsThere()
    {
        await using (var store = await _database.OpenAsync(_time))
        {
            await store.Ledger.SubmitAsync(Sample.Request("a"));
        }
        Assert.Equal([_database.Path, $"{_database.Path}-lease"], Directory.GetFiles(_database.Folder).Order());
        await using var again = await _database.OpenAsync(_time);
        Assert.Equal(2, (await again.Ledger.SubmitAsync(Sample.Request("b"))).Number);
    }

    [Fact]
    public async Task Prepare_TwoProcessesAtOnce_OneAfterTheOther()
    {
        async Task PrepareAsync()
        {
            await using var store = _database.Build(_time);
            await store.PrepareAsync();
            Assert.True(await store.Health.AnswersAsync(CancellationToken.None));
        }
        await Task.WhenAll(Task.Run(PrepareAsync), Task.Run(PrepareAsync));
    }

    [Theory]
    [InlineData("synchronous", 2)]
    [InlineData("busy_timeout", 30_000)]
    public async Task Connection_EveryOne_HasThePragma(string pragma, int value)
    {
        await using var store = await _database.OpenAsync(_time);
        await using var one = store.Open();
        await using var two = store.Open();
        await one.Database.OpenConnectionAsync();
        await two.Database.OpenConnectionAsync();
        Assert.Equal((long)value, Query(one, pragma));
        Assert.Equal((long)value, Query(two, pragma));
    }

    [Fact]
    public async Task Migrations_TheModel_IsTheirSum()
    {
        await using var store = await _database.OpenAsync(_time);
        await using var db = store.Open();
        Assert.False(db.Database.HasPendingModelChanges(), "The tables have changed: run dotnet ef migrations add.");
    }

    [Fact]
    public async Task Audit_ALine_CannotBeReplaced()
    {
        await using var store = await _database.OpenAsync(_time);
        await store.Ledger.SubmitAsync(Sample.Request("a"));
        await Assert.ThrowsAsync<SqliteException>(() => store.ExecuteAsync(
            "INSERT OR REPLACE INTO \"Audit\" SELECT * FROM \"Audit\""));
    }

    [Fact]
    public async Task Health_ADeletedFile_DoesNotAnswer()
    {
        await using var store = await _database.OpenAsync(_time);
        File.Delete(_database.Path);
        Assert.False(await store.Health.AnswersAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Health_BeforePreparing_DoesNotAnswer()
    {
        await using var store = _database.Build(_time);
        Assert.False(await store.Health.AnswersAsync(CancellationToken.None));
    }

    private static long Query(LedgerContext db, string pragma)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // A constant of this test.
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    private static UnixFileMode ModeOf(string file) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file);
}
