using System.Runtime.Versioning;
using KaleyraBot.Storage;

namespace KaleyraBot.Tests.Storage;

/// <summary>Beside a file stands the file of a key, where the settings hold none.</summary>
public sealed class SqliteSealKeyTests : SealKeyContract
{
    /// <summary>Made by each test, for the key is made with it.</summary>
    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase { IsCopied = false };

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task KeyFile_InDevelopment_IsMadeOnceForItsOwnerOnly()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has other rights.");
        Assert.Null((await WriteAsync(("Audit:Key", ""))).Fault);
        var file = $"{((SqliteTestDatabase)Database).Path}.key";
        var key = await File.ReadAllTextAsync(file);
        Assert.Equal((32, UnixFileMode.UserRead | UnixFileMode.UserWrite),
            (Convert.FromBase64String(key.Trim()).Length, File.GetUnixFileMode(file)));
        Assert.Equal((2, null), await WriteAsync(("Audit:Key", "")) is var verdict ? (verdict.Entries, verdict.Fault) : default);
        Assert.Equal(key, await File.ReadAllTextAsync(file));

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        await using var store = Build(("Audit:Key", ""));
        var refusal = await Assert.ThrowsAsync<LedgerUnavailableException>(store.PrepareAsync);
        Assert.Equal($"The key that seals the audit, {file}, can be read or written by others. Keep it to yourself with chmod 600 {file}, or set Audit:Key instead.", refusal.Message);
    }
}
