using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Kaleyra;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace KaleyraBot.Tests.Core.Ledger;

/// <summary>
/// Owners over the real ledger: one call at a time for a number, in order; others meanwhile; and nothing needs to be told to be found.
/// </summary>
public sealed class OwnersTests : IAsyncLifetime, IDisposable
{
    private static readonly OwnerSettings Settings = new(Parallel: 4);

    private const string Second = "+14155550132";

    private readonly SqliteTestDatabase _database = new();
    private readonly JumpingClock _time = new();
    private readonly CancellationTokenSource _over = new();
    private CancellationTokenSource _stopping = new();
    private TestStore _store = null!;
    private SlowKaleyra _kaleyra = null!;
    private SlowChat _slack = null!;
    private readonly Lanes _lanes = new(Settings, new NumberBook([]));
    private Owners _owners = null!;
    private Task _working = Task.CompletedTask;

    public async Task InitializeAsync()
    {
        _time.SetUtcNow(Sample.Start);
        (_store, _kaleyra) = (await _database.OpenAsync(_time), new(_over.Token));
        _slack = new("slack", where => where.StartsWith("slack:T1/C1#", StringComparison.Ordinal) || where == "slack:T1/U1", _over.Token);
        var retries = new RetryPolicy(MaxAttempts: 5, Delay: TimeSpan.FromSeconds(2));
        var (access, policy) = (new AccessPolicy([]), new ApprovalPolicy());
        var late = new LateCalls(_store.Ledger, _store.Outbox, _time, NullLogger<LateCalls>.Instance);
        var runner = new EffectRunner(
            new UpdateRunner(
                _store.Ledger, _store.Outbox, _store.Holds, _kaleyra, retries, new RunCheck(policy, access, new NumberBook([])),
                new SealCheck(_store.Ledger, _store.Sealed, _time), late, _time),
            new Messenger(_store.Ledger, _store.Outbox, [_slack], new RequestCards(_store.Ledger, access, retries, new([], new(), _time)),
                access, _time, NullLogger<Messenger>.Instance),
            new ApprovalClock(_store.Ledger, _store.Outbox, policy, _time),
            new UndoNotes(_store.Ledger, _store.Outbox, _time),
            new OutdatedCards(_store.Ledger, _store.Outbox), late);
        var placement = new Owner(_store.Outbox, runner, new(_store.Outbox, Settings), _time, NullLogger<Owner>.Instance);
        _owners = new(_store.Outbox, placement, _store.Work, _lanes, _time, NullLogger<Owners>.Instance);
        Begin();
    }

    public async Task DisposeAsync()
    {
        await _over.CancelAsync();
        await StopAsync();
        await _store.DisposeAsync();
    }

    public void Dispose()
    {
        _lanes.Dispose();
        _stopping.Dispose();
        _over.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Number_HasOneCallAtATime_InOrder_AndOthersMeanwhile()
    {
        await _store.Ledger.SubmitAsync(Sample.Request("a"));
        await _store.Ledger.SubmitAsync(Sample.Request("b"));
        var first = await _kaleyra.NextAsync();
        // Whoever is called next was not kept waiting by the first, and the second of its number was.
        await _store.Ledger.SubmitAsync(Sample.Request("c", Second));
        var other = await _kaleyra.NextAsync();
        Assert.Equal((Sample.Number, Second), (first.WaNumber, other.WaNumber));
        Assert.Equal([RequestState.Running, RequestState.Queued, RequestState.Running], await StatesAsync());

        first.Answer(new UpdateResult.Succeeded());
        var next = await _kaleyra.NextAsync();
        Assert.Equal(Sample.Number, next.WaNumber);
        Assert.Equal([RequestState.Succeeded, RequestState.Running, RequestState.Running], await StatesAsync());
    }

    [Fact]
    public async Task Retry_IsMadeWhenItIsDue_WithoutAnotherWord_AndHoldsWhatIsBehindIt()
    {
        await _store.Ledger.SubmitAsync(Sample.Request("a"));
        await _store.Ledger.SubmitAsync(Sample.Request("b"));
        (await _kaleyra.NextAsync()).Answer(new UpdateResult.Throttled(TimeSpan.FromSeconds(3)));
        await Eventually.HoldsAsync(async () => (await _store.Ledger.FindAsync(1, default))!.RetryAt is not null, () => "It is not tried again.");

        _time.Advance(TimeSpan.FromSeconds(3));
        (await _kaleyra.NextAsync()).Answer(new UpdateResult.Succeeded());
        await _kaleyra.NextAsync();
        Assert.Equal([RequestState.Succeeded, RequestState.Running], await StatesAsync());
        Assert.Equal(2, (await _store.Ledger.FindAsync(1, default))!.Attempts);
    }

    [Fact]
    public async Task Stop_LetsTheCallUnderWayEnd_AndBeginsNoOther_UntilTheNextStart()
    {
        await _store.Ledger.SubmitAsync(Sample.Request("a"));
        await _store.Ledger.SubmitAsync(Sample.Request("b"));
        var call = await _kaleyra.NextAsync();
        await _stopping.CancelAsync();
        Assert.False(_working.IsCompleted);
        call.Answer(new UpdateResult.Succeeded());
        await _working.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal([RequestState.Succeeded, RequestState.Queued], await StatesAsync());
        Assert.False(_owners.IsHealthy);

        Begin();
        await _kaleyra.NextAsync();
        Assert.Equal([RequestState.Succeeded, RequestState.Running], await StatesAsync());
    }

    [Fact]
    public async Task Work_ThatNobodyWasToldOf_IsFoundByTheNextLook()
    {
        _store.Work.Listen(null);
        await _store.Ledger.SubmitAsync(Sample.Request("a"));
        _time.Advance(Owners.Nap);
        Assert.Equal(Sample.Number, (await _kaleyra.NextAsync()).WaNumber);
    }

    /// <summary>As when a machine that kept local time asks a time server while it works.</summary>
    [Fact]
    public async Task Clock_SetBackWhileRequestsWait_KeepsTheirOrder()
    {
        await _store.Ledger.SubmitAsync(Sample.Request("a"));
        var first = await _kaleyra.NextAsync();
        await _store.Ledger.SubmitAsync(Sample.Request("b"));
        SetBack();
        await _store.Ledger.SubmitAsync(Sample.Request("c"));

        first.Answer(new UpdateResult.Succeeded());
        (await _kaleyra.NextAsync()).Answer(new UpdateResult.Succeeded());
        await _kaleyra.NextAsync();
        Assert.Equal([RequestState.Succeeded, RequestState.Succeeded, RequestState.Running], await StatesAsync());
    }

    [Fact]
    public async Task Clock_SetBack_StillLooksForWhatNobodyWasToldOf()
    {
        await Eventually.HoldsAsync(() => Task.FromResult(_owners.IsHealthy), () => "The first look does not end.");
        SetBack();
        _store.Work.Listen(null);
        await _store.Ledger.SubmitAsync(Sample.Request("a"));
        _time.Advance(Owners.Nap);
        Assert.Equal(Sample.Number, (await _kaleyra.NextAsync()).WaNumber);
    }

    [Fact]
    public async Task Channel_AndPerson_ThatAreSlow_DelayNoOther()
    {
        var notice = NoticeCard.Build(Sentence.Of("answers.noAccount"), NoticeTone.Info);
        await _store.Ledger.SubmitAsync(Sample.Request("a"));
        (await _kaleyra.NextAsync()).Answer(new UpdateResult.Succeeded());
        // More threads of the one channel than there are slots.
        var slow = Enumerable.Range(0, 20).Select(i => (Effect)new Effect.PostCard(new($"slack:T1/C1#{i}.0"), notice));
        await _store.Ledger.AcceptAsync("slow", [.. slow, new Effect.TellRequester(1, new("slack:T1/U1", ""))], default);
        for (var i = 0; i < 20; i++)
        {
            string[] others = [$"slack:T1/C{i + 2}", $"slack:T1/U{i + 2}"];
            await _store.Ledger.AcceptAsync(
                $"well {i}", [new Effect.PostCard(new(others[0]), notice), new Effect.TellRequester(1, new(others[1], ""))], default);
            string[] said = [await SaidAsync(), await SaidAsync()];
            Assert.Equal(others, said.Order());
        }
    }

    private Task<string> SaidAsync() => _slack.Said.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));

    private void SetBack() => _time.Ahead = TimeSpan.FromHours(-1);

    private void Begin()
    {
        _stopping.Dispose();
        _stopping = new();
        _working = _owners.RunAsync(_stopping.Token);
    }

    private async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _working;
    }

    private async Task<IReadOnlyList<RequestState>> StatesAsync() =>
        [.. (await _store.Ledger.ListAsync(null, null, 10, default)).Reverse().Select(request => request.State)];
}
