using System.Runtime.Versioning;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>The key that seals: made, kept, changed, lost, and wrong.</summary>
public sealed class SealKeyTests : IDisposable
{
    private const string Next = "bmV4dCBrZXkgb2YgdGhlIHRlc3RzLCBub3RoaW5nIGVsc2Uh";

    private readonly SqliteTestDatabase _database = new();
    private readonly FakeTimeProvider _time = new(Sample.Start);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Key_Changed_IsNotedAndBothSealsHold()
    {
        await WriteAsync(("Audit:Key", Sample.Key));
        var verdict = await WriteAsync(("Audit:Key", Next), ("Audit:FormerKeys:0", Sample.Key));
        Assert.Equal((3, null), (verdict.Entries, verdict.Fault));

        // Later the former key may go: the change vouches for what it sealed.
        verdict = await WriteAsync(("Audit:Key", Next));
        Assert.Equal((4, null, 1), (verdict.Entries, verdict.Fault, verdict.LostKeys.Count));
        await using var store = Build(("Audit:Key", Next));
        Assert.Equal(["note", "key changed", "note", "note"], await store.Audit.AllAsync(default).Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task Key_Lost_IsAFaultUntilSomebodyRepairs()
    {
        await WriteAsync(("Audit:Key", Sample.Key));
        var verdict = await WriteAsync(("Audit:Key", Next));
        Assert.Equal("head seal", verdict.Fault?.Part);
        Assert.Contains("which is neither in Audit:Key nor in Audit:FormerKeys", verdict.Fault!.Meaning, StringComparison.Ordinal);

        await using var store = Build(("Audit:Key", Next));
        await store.PrepareAsync();
        Assert.Equal(["AuditHead.Seal"], (await store.Guard.RepairAsync("console", default)).Select(breach => breach.Guard));
        Assert.Null((await store.Audit.VerifyAsync(default)).Fault);
    }

    [Fact]
    public async Task Key_ReplacedLongAgo_SealsNothingNew()
    {
        await WriteAsync(("Audit:Key", Sample.Key));
        await WriteAsync(("Audit:Key", Next), ("Audit:FormerKeys", Sample.Key));
        // Somebody found the old key.
        await WriteAsync(("Audit:Key", Sample.Key), ("Audit:FormerKeys", Next));
        await using var store = Build(("Audit:Key", Next), ("Audit:FormerKeys", Sample.Key));
        Assert.Equal((4, "seal"), (await store.Audit.VerifyAsync(default)).Fault is { } fault ? (fault.Seq, fault.Part) : default);
    }

    [Fact]
    public async Task Key_None_ChecksTheLinksAndWritesNothing()
    {
        await WriteAsync(("Audit:Key", Sample.Key));
        await using var store = Build(("Audit:Key", " "));
        var verdict = await store.Audit.VerifyAsync(default);
        Assert.Equal((1, null, false), (verdict.Entries, verdict.Fault, verdict.SealsChecked));
        var refusal = await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.Eraser.EraseAsync(new Erasure.OfNumber(Sample.Number), "console", default));
        Assert.StartsWith("Audit:Key is not set. It seals the audit", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<LedgerUnavailableException>(store.PrepareAsync);
    }

    [Theory]
    [InlineData("Audit:Key", "secret")]
    [InlineData("Audit:Key", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("Audit:Key", "0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("Audit:FormerKeys", "secret")]
    public async Task Key_ThatCanBeGuessed_IsRefusedWithoutBeingNamed(string setting, string key)
    {
        await using var store = Build((setting, key));
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(store.PrepareAsync);
        Assert.StartsWith($"{setting} holds a key that could be found by trying: it needs 32 random bytes", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, refusal.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task KeyFile_InDevelopment_IsMadeOnceForItsOwnerOnly()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has other rights.");
        Assert.Null((await WriteAsync(("Audit:Key", ""))).Fault);
        var file = $"{_database.Path}.key";
        var key = await File.ReadAllTextAsync(file);
        Assert.Equal((32, UnixFileMode.UserRead | UnixFileMode.UserWrite), (Convert.FromBase64String(key.Trim()).Length, File.GetUnixFileMode(file)));
        Assert.Equal((2, null), await WriteAsync(("Audit:Key", "")) is var verdict ? (verdict.Entries, verdict.Fault) : default);
        Assert.Equal(key, await File.ReadAllTextAsync(file));

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        await using var store = Build(("Audit:Key", ""));
        var refusal = await Assert.ThrowsAsync<LedgerUnavailableException>(store.PrepareAsync);
        Assert.Equal($"The key that seals the audit, {file}, can be read or written by others. Keep it to yourself with chmod 600 {file}, or set Audit:Key instead.", refusal.Message);
    }

    private TestStore Build(params (string, string)[] settings) => TestStore.Build(_time, [("Storage:ConnectionString", $"Data Source={_database.Path}"), .. settings]);

    private async Task<AuditVerdict> WriteAsync(params (string, string)[] settings)
    {
        await using var store = Build(settings);
        await store.PrepareAsync();
        await store.Ledger.NoteAsync(null, Sample.Entry("note"), default);
        return await store.Audit.VerifyAsync(default);
    }
}
