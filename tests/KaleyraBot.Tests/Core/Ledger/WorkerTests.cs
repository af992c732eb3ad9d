using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Core.Ledger;

/// <summary>The worker over the real ledger, on a machine that may stand still longer than a lease lasts.</summary>
public sealed class WorkerTests : IAsyncLifetime, IDisposable
{
    private const string Second = "+14155550132";
    private static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(10);

    private readonly SqliteTestDatabase _database = new();
    private readonly FakeTimeProvider _time = new(Sample.Start);
    private readonly CancellationTokenSource _stopping = new();
    private TestStore _store = null!;
    private LateOutbox _outbox = null!;
    private SlowKaleyra _kaleyra = null!;
    private Worker _worker = null!;
    private Task _working = null!;

    public async Task InitializeAsync()
    {
        _store = await _database.OpenAsync(_time);
        (_outbox, _kaleyra) = (new(_store.Outbox), new(_stopping.Token));
        var retries = new RetryPolicy(MaxAttempts: 5, Delay: TimeSpan.FromSeconds(2));
        var (access, policy) = (new Access([]), new ApprovalPolicy());
        var runner = new EffectRunner(
            new UpdateRunner(
                _store.Ledger, _outbox, _store.Holds, _kaleyra, retries, new RunCheck(policy, access, new NumberBook([])),
                new SealCheck(_store.Ledger, _store.Sealed, _time), _time),
            new Messenger(_store.Ledger, _outbox, [], retries, _time, NullLogger<Messenger>.Instance),
            new ApprovalClock(_store.Ledger, _outbox, policy, access, _time),
            new Reversals(_store.Ledger, _outbox, _time));
        _worker = new(_outbox, runner, new WorkerSettings(Parallel: 4, LeaseLength), _time, NullLogger<Worker>.Instance);
        _working = _worker.RunAsync(_stopping.Token);
    }

    public async Task DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _working;
        await _store.DisposeAsync();
    }

    public void Dispose()
    {
        _worker.Dispose();
        _stopping.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Lease_RunsOutWhileTheCallIsUnderWay_TheSameWorkerMakesNoSecondCall()
    {
        await _store.Ledger.SubmitAsync(Sample.Request("a"));
        var first = await _kaleyra.NextAsync();

        _time.Advance(LeaseLength * 2);
        // The older effect goes first wherever it may be claimed: once this one is called, the other was passed over.
        await _store.Ledger.SubmitAsync(Sample.Request("b", Second));
        var second = await _kaleyra.NextAsync();

        Assert.Equal((Sample.Number, Second), (first.WaNumber, second.WaNumber));
        first.Answer(new UpdateResult.Succeeded());
        Assert.Equal(1, await _outbox.CompletedAsync());
        Assert.Equal((RequestState.Succeeded, 1), await StoredAsync(1));
        second.Answer(new UpdateResult.Succeeded());
        Assert.Equal(2, await _outbox.CompletedAsync());
    }

    [Fact]
    public async Task Lease_OfAnEffectThatEndedWithoutGivingItBack_IsClaimedAgain()
    {
        _outbox.Refuses = true;
        await _store.Ledger.SubmitAsync(Sample.Request("a"));
        (await _kaleyra.NextAsync()).Answer(new UpdateResult.Succeeded());
        Assert.Equal(0, await _outbox.CompletedAsync());

        _outbox.Refuses = false;
        _time.Advance(LeaseLength);

        (await _kaleyra.NextAsync()).Answer(new UpdateResult.Succeeded());
        Assert.Equal(1, await _outbox.CompletedAsync());
        Assert.Equal((RequestState.Succeeded, 2), await StoredAsync(1));
    }

    private async Task<(RequestState, int)> StoredAsync(int number) =>
        await _store.Ledger.FindAsync(number, default) is { } request ? (request.State, request.Attempts) : default;
}
