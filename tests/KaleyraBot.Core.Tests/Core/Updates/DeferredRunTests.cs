using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>An account that does not answer: nothing is sent and nothing is counted, and everything keeps its place.</summary>
public sealed class DeferredRunTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);
    private static readonly RetryPolicy Policy = new(MaxAttempts: 3, Delay: TimeSpan.FromSeconds(2));

    private readonly SqliteTestDatabase _database = new();
    private readonly FakeTimeProvider _time = new(Sample.Start);
    private readonly ScriptedKaleyra _kaleyra = new();
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await _database.OpenAsync(_time);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Run_WhileTheAccountIsSilent_WaitsWithoutAnAttempt_HoweverLong()
    {
        _kaleyra.Pause = Pause;
        await SubmitAsync("a");
        for (var i = 0; i < 10; i++)
        {
            await RunOnceAsync();
            Assert.Null(await NextAsync());
            _time.Advance(Pause);
        }
        var waiting = await FindAsync(1);
        Assert.Equal((RequestState.Queued, 0, true), (waiting.State, waiting.Attempts, waiting.IsDeferred));
        Assert.Empty(_kaleyra.Bodies);
        Assert.Equal(["deferred"], await AuditedAsync());

        _kaleyra.Pause = null;
        _kaleyra.Answers(new UpdateResult.Succeeded());
        await RunOnceAsync();
        Assert.Equal((RequestState.Succeeded, 1, false),
            await FindAsync(1) is var done ? (done.State, done.Attempts, done.MayBeApplied) : default);
        Assert.Equal(["deferred", "started", "ended"], await AuditedAsync());
    }

    [Fact]
    public async Task Run_WhileTheAccountIsSilent_KeepsTheOrderOfTheNumber()
    {
        _kaleyra.Pause = Pause;
        await SubmitAsync("a");
        await SubmitAsync("b");
        await RunOnceAsync();
        Assert.Null(await NextAsync());

        _time.Advance(Pause);
        _kaleyra.Pause = null;
        _kaleyra.Answers(new UpdateResult.Succeeded(), new UpdateResult.Succeeded());
        await RunOnceAsync();
        Assert.Equal([RequestState.Succeeded, RequestState.Queued], [(await FindAsync(1)).State, (await FindAsync(2)).State]);
        await RunOnceAsync();
        Assert.Equal(RequestState.Succeeded, (await FindAsync(2)).State);
    }

    [Fact]
    public async Task Run_TheCallIsNotMadeInTheEnd_WasNoAttempt_AndLeavesNoDoubt()
    {
        _kaleyra.Answers(new UpdateResult.Deferred(), new UpdateResult.Deferred(), new UpdateResult.Deferred(), new UpdateResult.Deferred(),
            new UpdateResult.Succeeded());
        await SubmitAsync("a");
        for (var i = 0; i < 4; i++)
        {
            await RunOnceAsync();
            var unsent = await FindAsync(1);
            Assert.Equal((RequestState.Queued, 0, false, true), (unsent.State, unsent.Attempts, unsent.MayBeApplied, unsent.IsDeferred));
            _time.Advance(Pause);
        }
        await RunOnceAsync();
        Assert.Equal((RequestState.Succeeded, 1), await FindAsync(1) is var done ? (done.State, done.Attempts) : default);
    }

    [Fact]
    public async Task Run_AfterAnUnknownAnswer_KeepsItsDoubtAndItsAttempts_AlsoWhenItIsCancelled()
    {
        _kaleyra.Answers(new UpdateResult.Unknown("answers.unknownServer"));
        await SubmitAsync("a");
        await RunOnceAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        _kaleyra.Pause = Pause;
        await RunOnceAsync();
        var waiting = await FindAsync(1);
        Assert.Equal((1, true, true), (waiting.Attempts, waiting.MayBeApplied, waiting.IsDeferred));

        await _store.Ledger.TakeAsync(RequestSteps.Cancel(waiting, Sample.Asha, own: true, _time.GetUtcNow()), default);
        var stopped = await FindAsync(1);
        Assert.Equal((RequestState.Unknown, null), (stopped.State, stopped.Result));
    }

    [Fact]
    public async Task Run_OfACallThatAProcessDiedIn_StaysInDoubtWhileItWaits()
    {
        var request = await SubmitAsync("a");
        await _store.Ledger.TakeAsync(RequestSteps.Start(request, new Dictionary<string, KnownValue>(), Sample.Start), default);
        _kaleyra.Pause = Pause;
        await RunOnceAsync();
        Assert.Equal((RequestState.Queued, 1, true),
            await FindAsync(1) is var waits ? (waits.State, waits.Attempts, waits.MayBeApplied) : default);
    }

    [Fact]
    public async Task Card_OfWhatWaitsBehind_IsShownAnew_AndSaysTheSame()
    {
        await SubmitAsync("a");
        await SubmitAsync("b");
        await SubmitAsync("c", "+14155550132");
        _kaleyra.Pause = Pause;
        var shown = await RunOnceAsync();
        Assert.Contains(shown, effect => effect is Effect.ShowRequest { Request: 1, Again: false });
        Assert.Equal([2], shown.OfType<Effect.ShowRequest>().Where(effect => effect.Again).Select(effect => effect.Request));
        Assert.True((await _store.Ledger.AsItWaitsAsync(await FindAsync(2), default)).IsDeferred);
        Assert.False((await _store.Ledger.AsItWaitsAsync(await FindAsync(3), default)).IsDeferred);

        _kaleyra.Pause = null;
        _kaleyra.Answers(new UpdateResult.Succeeded(), new UpdateResult.Succeeded());
        _time.Advance(Pause);
        Assert.Contains(await RunOnceAsync(), effect => effect is Effect.ShowRequest { Request: 2, Again: true });
        Assert.False((await _store.Ledger.AsItWaitsAsync(await FindAsync(2), default)).IsDeferred);
    }

    [Fact]
    public async Task Hold_OfWhatWaits_GoesFirst_AndLiftedLeavesItWaiting()
    {
        _kaleyra.Pause = Pause;
        await SubmitAsync("a");
        await RunOnceAsync();
        var entry = new AuditEntry(Sample.Start, "web:dan", AuditActions.Held, "{}");
        await _store.Holds.PutAsync(new(Sample.Number, Sample.Asha, Sample.Start, ""), entry, RequestSteps.Shows, default);
        _time.Advance(Pause);
        _kaleyra.Pause = null;
        await RunOnceAsync();
        Assert.Empty(_kaleyra.Bodies);

        _kaleyra.Answers(new UpdateResult.Succeeded());
        await _store.Holds.LiftAsync(Sample.Number, entry, RequestSteps.Shows, default);
        await RunOnceAsync();
        Assert.Equal(RequestState.Succeeded, (await FindAsync(1)).State);
    }

    private async Task<UpdateRequest> FindAsync(int number) => (await _store.Ledger.FindAsync(number, default))!;

    private Task<UpdateRequest> SubmitAsync(string form, string number = Sample.Number) =>
        _store.Ledger.SubmitAsync(Sample.Request(form, number) with { Version = 1 });

    private async Task<IReadOnlyList<string>> AuditedAsync() =>
        [.. (await _store.Audit.PageAsync(null, 1, null, 100, default)).Reverse().Select(entry => entry.Action).Where(action => action != "submitted")];

    /// <summary>The call of the number that may be made now; what there is to show meanwhile counts as shown.</summary>
    private async Task<Job?> NextAsync()
    {
        await ShownAsync();
        return await _store.Outbox.NextAsync(Effect.Apply.QueueOf(Sample.Number), default) is { } job
            && job.DueAt <= _time.GetUtcNow() ? job : null;
    }

    private async Task<IReadOnlyList<Effect>> ShownAsync()
    {
        var shown = new List<Effect>();
        foreach (var (key, _) in await _store.Outbox.DueAsync(_time.GetUtcNow(), default))
        {
            while (await _store.Outbox.NextAsync(key, default) is { Effect: not Effect.Apply } job)
            {
                shown.Add(job.Effect);
                await _store.Outbox.CompleteAsync(job, null, null, default);
            }
        }
        return shown;
    }

    /// <summary>Makes the number's next call, and says what is to be shown because of it.</summary>
    private async Task<IReadOnlyList<Effect>> RunOnceAsync()
    {
        var job = await NextAsync();
        Assert.NotNull(job);
        var (check, seals) = (new RunCheck(new ApprovalPolicy(), new AccessPolicy([]), new NumberBook([])),
            new SealCheck(_store.Ledger, _store.Sealed, _time));
        await new UpdateRunner(_store.Ledger, _store.Outbox, _store.Holds, _kaleyra, Policy, check, seals,
            new LateCalls(_store.Ledger, _store.Outbox, _time, NullLogger<LateCalls>.Instance), _time)
            .RunAsync(job, ((Effect.Apply)job.Effect).Request, default);
        return await ShownAsync();
    }
}
