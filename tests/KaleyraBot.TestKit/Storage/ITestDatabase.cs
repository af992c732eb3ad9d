using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>A database of one test; every store that opens it is a process of its own.</summary>
public interface ITestDatabase : IDisposable
{
    /// <summary>By which a bot finds it, once it was created.</summary>
    IReadOnlyList<(string Key, string Value)> Settings { get; }

    /// <summary>Makes it, with the tables and nothing in them, as the bot does with <see cref="Sample.Key"/>; nothing where it is there.</summary>
    Task CreateAsync();

    /// <summary>Another one with the same content; nobody may have this one open.</summary>
    Task<ITestDatabase> CopyAsync();
}

/// <summary>Processes on a database.</summary>
internal static class TestDatabases
{
    /// <summary>A store that has done nothing yet.</summary>
    public static TestStore Build(this ITestDatabase database, TimeProvider time, params (string Key, string Value)[] settings) =>
        TestStore.Build(time, [.. database.Settings, .. settings]);

    public static async Task<TestStore> OpenAsync(this ITestDatabase database, FakeTimeProvider time,
        params (string Key, string Value)[] settings)
    {
        await database.CreateAsync();
        var store = database.Build(time, settings);
        await store.PrepareAsync();
        return store;
    }

    /// <summary>While another has it open, as a tool does.</summary>
    public static async Task<TestStore> OpenBesideAsync(this ITestDatabase database, FakeTimeProvider time)
    {
        var store = database.Build(time);
        await store.CheckAsync();
        return store;
    }
}
