using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

internal sealed class SqliteTestDatabase : ITestDatabase
{
    // Made once; making it takes longer than most tests of the ledger.
    private static readonly Lazy<Task<byte[]>> Empty = new(MakeAsync);

    public string Folder { get; } = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "ledger.db");

    /// <summary>Whether a missing file is a copy of an empty one; false where a test is about how the bot makes it.</summary>
    public bool IsCopied { get; init; } = true;

    public TestStore Build(TimeProvider time) => TestStore.Build(time, ("Storage:ConnectionString", $"Data Source={Path}"));

    public async Task<TestStore> OpenAsync(FakeTimeProvider time)
    {
        if (IsCopied && !File.Exists(Path))
        {
            await CopyAsync(Path);
        }
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

    /// <summary>A new file with the tables, and nothing in them, as the bot makes it with <see cref="Sample.Key"/>.</summary>
    public static async Task CopyAsync(string path)
    {
        await File.WriteAllBytesAsync(path, await Empty.Value);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task<byte[]> MakeAsync()
    {
        using var database = new SqliteTestDatabase { IsCopied = false };
        await using (await database.OpenAsync(new FakeTimeProvider(Sample.Start)))
        {
        }
        // All of it is in the one file once nobody has it open.
        Assert.False(File.Exists(database.Path + "-wal"));
        return await File.ReadAllBytesAsync(database.Path);
    }
}
