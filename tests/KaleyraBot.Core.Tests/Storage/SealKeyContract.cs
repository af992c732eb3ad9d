using KaleyraBot.Core.Audit;
using KaleyraBot.Storage;
using KaleyraBot.Storage.Seals;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>The key that seals: kept, changed, lost, and wrong.</summary>
public abstract class SealKeyContract : IAsyncLifetime
{
    private const string Next = "bmV4dCBrZXkgb2YgdGhlIHRlc3RzLCBub3RoaW5nIGVsc2Uh";

    private const string Third = "dGhpcmQga2V5IG9mIHRoZSB0ZXN0cywgYWxzbyBub3RoaW5n";

    private readonly FakeTimeProvider _time = new(Sample.Start);

    protected ITestDatabase Database { get; private set; } = null!;

    protected abstract ITestDatabase CreateDatabase();

    public async Task InitializeAsync()
    {
        Database = CreateDatabase();
        await Database.CreateAsync();
    }

    public Task DisposeAsync()
    {
        Database.Dispose();
        return Task.CompletedTask;
    }

    [SkippableFact]
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

    [SkippableFact]
    public async Task Key_ReplacedWhileTheBotRuns_SealsTheNextEntry()
    {
        await using var store = Build(("Audit:Key", Sample.Key), ("Audit:FormerKeys:0", ""));
        await store.PrepareAsync();
        await store.Ledger.NoteAsync(null, Sample.Entry("one"), default);
        store.Change(("Audit:Key", Next), ("Audit:FormerKeys:0", Sample.Key));
        await store.Ledger.NoteAsync(null, Sample.Entry("two"), default);
        Assert.Equal(["one", "key changed", "two"], await store.Audit.AllAsync(default).Select(entry => entry.Action).ToListAsync());
        var verdict = await store.Audit.VerifyAsync(default);
        Assert.Equal((3, null, 0), (verdict.Entries, verdict.Fault, verdict.LostKeys.Count));
        await using var next = Build(("Audit:Key", Next));
        Assert.Null((await next.Audit.VerifyAsync(default)).Fault);
    }

    [SkippableTheory]
    [InlineData(Next, "")]
    [InlineData("short", Sample.Key)]
    [InlineData("", Sample.Key)]
    public async Task Key_ReplacedWithoutTheFormerOneOrByNone_IsNotTakenUp(string key, string former)
    {
        await using var store = Build(("Audit:Key", Sample.Key), ("Audit:FormerKeys:0", ""));
        await store.PrepareAsync();
        await store.Ledger.NoteAsync(null, Sample.Entry("one"), default);
        store.Change(("Audit:Key", key), ("Audit:FormerKeys:0", former));
        await store.Ledger.NoteAsync(null, Sample.Entry("two"), default);
        Assert.Equal((2, null), ((await store.Audit.VerifyAsync(default)) is var verdict ? (verdict.Entries, verdict.Fault) : default));
        await using var before = Build(("Audit:Key", Sample.Key));
        Assert.Null((await before.Audit.VerifyAsync(default)).Fault);
    }

    [SkippableFact]
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

    [SkippableFact]
    public async Task Key_ReplacedLongAgo_SealsNothingNew()
    {
        await WriteAsync(("Audit:Key", Sample.Key));
        await WriteAsync(("Audit:Key", Next), ("Audit:FormerKeys", Sample.Key));
        // Somebody found the old key.
        await WriteAsync(("Audit:Key", Sample.Key));
        await using var store = Build(("Audit:Key", Next), ("Audit:FormerKeys", Sample.Key));
        Assert.Equal((4, "seal"), (await store.Audit.VerifyAsync(default)).Fault is { } fault ? (fault.Seq, fault.Part) : default);
    }

    /// <summary>Replicas that know both keys take up the new one some seconds after one another, and an operator may go back.</summary>
    [SkippableFact]
    public async Task Key_ReplacedElsewhere_SealsNothingNew_AndTheOneAfterItGoesOn()
    {
        await WriteAsync(("Audit:Key", Sample.Key), ("Audit:FormerKeys", Next));
        await WriteAsync(("Audit:Key", Next), ("Audit:FormerKeys", Sample.Key));
        await WriteAsync(("Audit:Key", Sample.Key), ("Audit:FormerKeys", Next));
        var verdict = await WriteAsync(("Audit:Key", Next), ("Audit:FormerKeys", Sample.Key));
        Assert.Equal((5, null), (verdict.Entries, verdict.Fault));

        verdict = await WriteAsync(("Audit:Key", Third), ("Audit:FormerKeys", $"{Sample.Key},{Next}"));
        Assert.Equal((7, null), (verdict.Entries, verdict.Fault));
        // The one before the one before: not what took its place seals, but what seals now.
        verdict = await WriteAsync(("Audit:Key", Sample.Key), ("Audit:FormerKeys", $"{Next},{Third}"));
        Assert.Equal((8, null), (verdict.Entries, verdict.Fault));
    }

    /// <summary>An entry that says of the key of now that a found one replaced it, sealed with that: it vouches for nothing.</summary>
    [SkippableFact]
    public async Task Key_SaidToBeReplacedByOneThatWasFound_GoesOn()
    {
        await WriteAsync(("Audit:Key", Sample.Key));
        await WriteAsync(("Audit:Key", Next), ("Audit:FormerKeys", Sample.Key));
        await using (var forger = Build(("Audit:Key", Sample.Key)))
        {
            await forger.PrepareAsync();
            var (from, to) = (SealKey.Of(Next).Id, SealKey.Of(Sample.Key).Id);
            await forger.Ledger.NoteAsync(null, SealChange.Entry(from, to, _time.GetUtcNow()), default);
            await forger.Guard.RepairAsync("console", default);
        }
        await WriteAsync(("Audit:Key", Next), ("Audit:FormerKeys", Sample.Key));
        await using var store = Build(("Audit:Key", Next), ("Audit:FormerKeys", Sample.Key));
        var last = await store.Audit.AllAsync(default).LastAsync();
        Assert.Equal(("note", SealKey.Of(Next).Id), (last.Action, SealKeys.KeyOf(last.Seal!)));
        Assert.Equal((4, "seal"), (await store.Audit.VerifyAsync(default)).Fault is { } fault ? (fault.Seq, fault.Part) : default);
    }

    /// <summary>With a key that was replaced an operator repairs with the one after it.</summary>
    [SkippableFact]
    public async Task Repair_WithAKeyThatWasReplaced_SealsWithTheOneAfterIt()
    {
        await WriteAsync(("Audit:Key", Sample.Key));
        await WriteAsync(("Audit:Key", Next), ("Audit:FormerKeys", Sample.Key));
        await using (var store = Build(("Audit:Key", Sample.Key), ("Audit:FormerKeys", Next)))
        {
            await store.PrepareAsync();
            await store.ExecuteAsync("UPDATE \"AuditHead\" SET \"Seal\" = NULL");
            await store.Guard.RepairAsync("console", default);
        }
        var verdict = await WriteAsync(("Audit:Key", Next), ("Audit:FormerKeys", Sample.Key));
        Assert.Null(verdict.Fault);
    }

    [SkippableFact]
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

    [SkippableTheory]
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

    protected TestStore Build(params (string, string)[] settings) => Database.Build(_time, settings);

    protected async Task<AuditVerdict> WriteAsync(params (string, string)[] settings)
    {
        await using var store = Build(settings);
        await store.PrepareAsync();
        await store.Ledger.NoteAsync(null, Sample.Entry("note"), default);
        return await store.Audit.VerifyAsync(default);
    }
}
