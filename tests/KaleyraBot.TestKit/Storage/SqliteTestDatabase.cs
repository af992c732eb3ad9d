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

    public IReadOnlyList<(string Key, string Value)> Settings => [("Storage:ConnectionString", $"Data Source={Path}")];

    public async Task CreateAsync()
    {
        if (IsCopied && !File.Exists(Path))
        {
            await WriteAsync(Path, await Empty.Value);
        }
    }

    public async Task<ITestDatabase> CopyAsync()
    {
        var copy = new SqliteTestDatabase();
        await WriteAsync(copy.Path, await File.ReadAllBytesAsync(Path));
        return copy;
    }

    /// <summary>A new file with the tables, and nothing in them, as the bot makes it with <see cref="Sample.Key"/>.</summary>
    public static async Task CopyAsync(string path) => await WriteAsync(path, await Empty.Value);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task WriteAsync(string path, byte[] content)
    {
        await File.WriteAllBytesAsync(path, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

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
