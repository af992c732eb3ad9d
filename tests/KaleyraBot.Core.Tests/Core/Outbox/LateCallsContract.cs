using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace KaleyraBot.Tests.Core.Outbox;

/// <summary>
/// An owner that was asleep and has a successor: before its call it sends nothing any more, and what it may have sent late is seen.
/// </summary>
public abstract class LateCallsContract : StoreContract
{
    private static readonly string Key = Effect.Apply.QueueOf(Sample.Number);
    private static readonly OwnerSettings Fenced = new(Parallel: 4, Fenced: true);
    private static readonly RetryPolicy Retries = new(MaxAttempts: 3, Delay: TimeSpan.FromSeconds(2));

    private readonly HookedKaleyra _kaleyra = new();
    private HookedOutbox _asleep = null!;
    private Owner _owner = null!;
    private Owner _successor = null!;
    private Fence _fence = null!;

    [SkippableFact]
    public async Task Asleep_BetweenIntentAndCall_WithASuccessor_SendsNothing()
    {
        await BeginAsync("old", "new");
        _asleep.AfterIntent = SuccessorEndsAllAsync;

        await Assert.ThrowsAsync<FencedException>(StepAsync);

        Assert.Equal(["old", "new"], _kaleyra.Sent);
        Assert.Equal([RequestState.Succeeded, RequestState.Succeeded], await StatesAsync());
        Assert.Equal("new", (await Ledger.KnownAsync(Sample.Number, None))["about"].Value);
        Assert.DoesNotContain(await Outbox.DueAsync(DateTimeOffset.MaxValue, None), due => due.Key.EndsWith(":late", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Asleep_BetweenIntentAndCall_WithoutASuccessor_TakesTheIntentAgain_AndCountsOneAttempt()
    {
        await BeginAsync("old");
        _asleep.AfterIntent = () =>
        {
            Time.Advance(TimeSpan.FromSeconds(30));
            return Task.CompletedTask;
        };

        await StepAsync();

        Assert.Equal(["old"], _kaleyra.Sent);
        var request = (await Ledger.FindAsync(1, None))!;
        Assert.Equal((RequestState.Succeeded, 1, false), (request.State, request.Attempts, request.MayBeApplied));
        // Two intents and the end: none of the three was lost, and the seal holds.
        Assert.Equal(["ended", "started", "started", "submitted"], await AuditAsync(1));
    }

    [SkippableFact]
    public async Task Asleep_BetweenCallAndResult_WithASuccessor_EndsUnknown_AndNothingIsTakenForCertain()
    {
        await BeginAsync("old", "new");
        _kaleyra.WhileCalled = SuccessorEndsAllAsync;

        await Assert.ThrowsAsync<FencedException>(StepAsync);
        // The successor cannot know what the first one did, so it settles it with the same value, and goes on.
        Assert.Equal(["old", "old", "new"], _kaleyra.Sent);
        await RunAllAsync();

        Assert.Equal([RequestState.Unknown, RequestState.Succeeded], await StatesAsync());
        var (old, known) = ((await Ledger.FindAsync(1, None))!, (await Ledger.KnownAsync(Sample.Number, None))["about"]);
        Assert.Equal(("new", 2, 1), (known.Value, known.Request, known.DoubtedBy));
        Assert.Equal("WA-1 Unknown: The change of Address and About of +919876543210 may have been sent late, over newer changes.", English.Of(RequestSummary.Summary(old)));
        Assert.Equal("A copy of the bot stood still while it sent this, and others went on meanwhile.", English.Of(Sentence.Of(Assert.IsType<UpdateResult.Unknown>(old.Result).Why)));
        Assert.Equal("may have been sent late", (await AuditAsync(1))[0]);
        Assert.Null((await Store.Audit.VerifyAsync(None)).Fault);
        Assert.Contains(await Outbox.DueAsync(DateTimeOffset.MaxValue, None), due => due.Key == $"person:{Sample.Asha.Id}");
    }

    [SkippableFact]
    public async Task Late_WhileTheSuccessorStillTries_WaitsUntilThatHasEnded_AndStillEndsUnknown()
    {
        await BeginAsync("old");
        _kaleyra.WhileCalled = async () =>
        {
            _kaleyra.Answer = new UpdateResult.Throttled(TimeSpan.FromMinutes(5));
            await SuccessorEndsAllAsync();
        };
        await Assert.ThrowsAsync<FencedException>(StepAsync);
        await RunAllAsync();
        Assert.Equal([RequestState.Queued], await StatesAsync());

        _kaleyra.Answer = new UpdateResult.Succeeded();
        Time.Advance(TimeSpan.FromMinutes(5));
        await RunAllAsync();
        Time.Advance(TimeSpan.FromMinutes(1));
        await RunAllAsync();

        Assert.Equal([RequestState.Unknown], await StatesAsync());
    }

    [SkippableFact]
    public async Task Late_OnceMoreByHand_IsNotTakenForForged()
    {
        await BeginAsync("old");
        _kaleyra.WhileCalled = SuccessorEndsAllAsync;
        await Assert.ThrowsAsync<FencedException>(StepAsync);
        await RunAllAsync();

        Assert.True(await Ledger.TakeAsync(RequestSteps.Retry((await Ledger.FindAsync(1, None))!, Sample.Asha, null, Time.GetUtcNow()),
            None));
        await RunAllAsync();

        Assert.Equal([RequestState.Succeeded], await StatesAsync());
        Assert.Equal(["old", "old", "old"], _kaleyra.Sent);
    }

    /// <summary>It alone knows: it does not give up before the ledger has heard it.</summary>
    [SkippableFact]
    public async Task Late_WhenTheLedgerDoesNotAnswer_IsToldAsSoonAsItDoes()
    {
        await BeginAsync("old");
        _kaleyra.WhileCalled = async () =>
        {
            await SuccessorEndsAllAsync();
            _asleep.Silent = 4;
        };
        var step = StepAsync();
        while (!step.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        await Assert.ThrowsAsync<FencedException>(() => step);
        Assert.Equal(0, _asleep.Silent);
        await RunAllAsync();

        Assert.Equal([RequestState.Unknown], await StatesAsync());
    }

    /// <summary>One process for all keys, whose connection to the ledger broke while another one came.</summary>
    [SkippableFact]
    public async Task Process_ThatLostTheLedgerToAnother_DoesNothingMore()
    {
        await BeginAsync("old", "new");
        using var lanes = new Lanes(Fenced, new NumberBook([]));
        var owners = new Owners(Outbox, _owner, Store.Work, lanes, Time, NullLogger<Owners>.Instance);
        using var stop = new CancellationTokenSource();
        var called = new TaskCompletionSource();
        _kaleyra.WhileCalled = async () =>
        {
            Assert.True(owners.IsHealthy);
            await Outbox.RaiseAsync(Fence.Everything, None);
            called.SetResult();
        };
        var working = owners.RunAsync(stop.Token);
        await called.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await owners.WhileIdleAsync(() => Task.CompletedTask, None);

        Assert.False(owners.IsHealthy);
        Time.Advance(Owners.Nap);
        await stop.CancelAsync();
        await working;
        Assert.Equal(["old"], _kaleyra.Sent);
        Assert.Equal([RequestState.Running, RequestState.Queued], await StatesAsync());
    }

    private Task<DateTimeOffset?> StepAsync() => _owner.StepAsync(Key, _fence);

    private async Task BeginAsync(params string[] values)
    {
        (_asleep, _successor) = (new(Outbox), Owner(Outbox));
        _owner = Owner(_asleep);
        foreach (var value in values)
        {
            var asked = Sample.Request(value);
            await Ledger.SubmitAsync(asked with { Changes = [new("about", value), .. asked.Changes.Skip(1)] });
        }
        _fence = await Outbox.RaiseAsync(Key, None);
    }

    /// <summary>The first owner sleeps for half a minute, and somebody else does its work.</summary>
    private async Task SuccessorEndsAllAsync()
    {
        Time.Advance(TimeSpan.FromSeconds(30));
        var fence = await Outbox.RaiseAsync(Key, None);
        while (await _successor.StepAsync(Key, fence) is { } next && next <= Time.GetUtcNow())
        {
        }
    }

    /// <summary>What is due of the requests; not what there is to show.</summary>
    private async Task RunAllAsync()
    {
        while ((await Outbox.DueAsync(Time.GetUtcNow(), None)).Select(due => due.Key).FirstOrDefault(key => key == Key || key.EndsWith(":late", StringComparison.Ordinal)) is { } key)
        {
            await _successor.StepAsync(key, await Outbox.RaiseAsync(key, None));
        }
    }

    private Owner Owner(IOutbox outbox)
    {
        var (access, policy) = (new AccessPolicy([]), new ApprovalPolicy());
        var late = new LateCalls(Ledger, outbox, Time, NullLogger<LateCalls>.Instance);
        var updates = new UpdateRunner(
            Ledger, outbox, Store.Holds, _kaleyra, Retries, new RunCheck(policy, access, new NumberBook([])),
                new SealCheck(Ledger, Store.Sealed, Time), late, Time);
        var messenger = new Messenger(Ledger, outbox, [], new RequestCards(Ledger, access, Retries, new([], new(), Time)), access, Time,
            NullLogger<Messenger>.Instance);
        return new(
            outbox, new EffectRunner(updates, messenger, new ApprovalClock(Ledger, outbox, policy, Time),
                new UndoNotes(Ledger, outbox, Time), new OutdatedCards(Ledger, outbox), late),
            new WholeFence(outbox, Fenced), Time, NullLogger<Owner>.Instance);
    }

    private async Task<IReadOnlyList<RequestState>> StatesAsync() =>
        [.. (await Ledger.ListAsync(null, null, 10, None)).Reverse().Select(request => request.State)];

    private async Task<IReadOnlyList<string>> AuditAsync(int number) =>
        [.. (await Store.Audit.PageAsync(null, number, null, 100, None)).Select(entry => entry.Action)];
}

[Needs(Needs.Postgres)]
public sealed class PostgreSqlLateCallsTests : LateCallsContract
{
    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

public sealed class SqliteLateCallsTests : LateCallsContract
{
    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();
}
