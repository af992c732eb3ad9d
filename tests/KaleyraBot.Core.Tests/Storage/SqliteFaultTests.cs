using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

public sealed class SqliteFaultTests : FaultContract, IDisposable
{
    private readonly SqliteTestDatabase _database = new();

    private protected override async Task<TestStore> OpenAsync(FakeTimeProvider time)
    {
        await _database.CreateAsync();
        var store = TestStore.Build(time, ("Storage:ConnectionString", $"Data Source={_database.Path};Default Timeout=1"));
        await store.PrepareAsync();
        return store;
    }

    protected override Task CloseAsync() => Task.CompletedTask;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Locked_ByAnotherProgram_IsSurvived()
    {
        await using var other = new SqliteConnection($"Data Source={_database.Path};Pooling=False");
        await other.OpenAsync();
        await SurvivesAsync(() => RunAsync(other, "BEGIN IMMEDIATE"), () => RunAsync(other, "ROLLBACK"));
    }

    /// <summary>What SQLite says when the disk is full, of each new row.</summary>
    [Fact]
    public Task Full_IsSurvived() => SurvivesAsync(
        () => Store.ExecuteAsync("CREATE TRIGGER full_up BEFORE INSERT ON \"Outbox\" BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"),
        () => Store.ExecuteAsync("DROP TRIGGER full_up"));

    /// <summary>What SQLite says of a file system that became read-only, which a disk's errors do to it.</summary>
    [Fact]
    public Task ReadOnly_IsSurvived() => SurvivesAsync(
        () => Store.Writer.AloneAsync(sql => sql.Run("PRAGMA query_only = ON"), default),
        () => Store.Writer.AloneAsync(sql => sql.Run("PRAGMA query_only = OFF"), default));

    /// <summary>Then SQLite ends the transaction by itself, as on a real disk.</summary>
    [Fact]
    public async Task Full_WhileOneThingIsWritten_FailsAndLeavesTheNextAlone()
    {
        await Store.Writer.AloneAsync(sql => sql.Run("PRAGMA max_page_count = 1"), default);

        var failure = await Assert.ThrowsAsync<SqliteException>(() => Store.References.SaveAsync("much", new string('x', 1_000_000), default));

        Assert.Equal(SQLitePCL.raw.SQLITE_FULL, failure.SqliteErrorCode);
        Assert.Null(await Store.References.FindAsync("much", default));
        Assert.Equal(1, (await Store.Ledger.SubmitAsync(Sample.Request("a"))).Number);
        Assert.Null((await Store.Audit.VerifyAsync(default)).Fault);
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
