using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

internal sealed class SqliteTestDatabase : ITestDatabase
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "ledger.db");

    public TestStore Build(TimeProvider time) => TestStore.Build(time, ("Storage:ConnectionString", $"Data Source={Path}"));

    public async Task<TestStore> OpenAsync(FakeTimeProvider time)
    {
        var store = Build(time);
        await store.PrepareAsync();
        return store;
    }

    public async Task<TestStore> OpenBesideAsync(FakeTimeProvider time)
    {
        var store = Build(time);
        await store.CheckAsync();
        return store;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
