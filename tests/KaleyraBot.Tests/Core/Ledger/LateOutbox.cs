using System.Threading.Channels;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Tests.Core.Ledger;

/// <summary>An outbox whose renewals never come through: a process whose timers and writes are late, for as long as the test looks.</summary>
internal sealed class LateOutbox(IOutbox outbox) : IOutbox
{
    private readonly Channel<int> _completed = Channel.CreateUnbounded<int>();

    /// <summary>While true, nothing can be completed: the effect ends, and its lease stays until it runs out.</summary>
    public bool Refuses { get; set; }

    /// <summary>The request of the next call that was completed; 0 where that was refused.</summary>
    public Task<int> CompletedAsync() => _completed.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));

    public Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken) => new TaskCompletionSource<bool>().Task;

    public async Task<bool> CompleteAsync(Lease lease, Step? step, RememberedMessage? message, CancellationToken cancellationToken)
    {
        var completed = !Refuses && await outbox.CompleteAsync(lease, step, message, cancellationToken);
        if (lease.Effect is Effect.Apply apply)
        {
            _completed.Writer.TryWrite(completed ? apply.Request : 0);
        }
        return completed;
    }

    public Task<Lease?> ClaimAsync(IReadOnlyCollection<long> running, CancellationToken cancellationToken) => outbox.ClaimAsync(running, cancellationToken);

    public Task<bool> BeginAsync(Lease lease, Step step, CancellationToken cancellationToken) => outbox.BeginAsync(lease, step, cancellationToken);

    public Task<bool> PostponeAsync(Lease lease, DateTimeOffset dueAt, Step? step, CancellationToken cancellationToken) =>
        outbox.PostponeAsync(lease, dueAt, step, cancellationToken);

    public Task<bool> ParkAsync(Lease lease, UpdateRequest seen, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        outbox.ParkAsync(lease, seen, dueAt, cancellationToken);

    public Task<RememberedMessage?> MessageAsync(string cardKey, CancellationToken cancellationToken) => outbox.MessageAsync(cardKey, cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(IReadOnlyCollection<long> running, CancellationToken cancellationToken) =>
        outbox.NextDueAsync(running, cancellationToken);

    public Task WaitForWorkAsync(CancellationToken cancellationToken) => outbox.WaitForWorkAsync(cancellationToken);
}

/// <summary>A call under way, which the test answers.</summary>
internal sealed class SlowCall(string waNumber)
{
    private readonly TaskCompletionSource<UpdateResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string WaNumber => waNumber;
    public Task<UpdateResult> Answered => _answer.Task;

    public void Answer(UpdateResult result) => _answer.SetResult(result);
}

/// <summary>A Kaleyra that answers when the test wants it to, and hangs up when the test is over.</summary>
internal sealed class SlowKaleyra(CancellationToken over) : INumberApi
{
    private readonly Channel<SlowCall> _calls = Channel.CreateUnbounded<SlowCall>();

    public Task<SlowCall> NextAsync() => _calls.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));

    public Task<UpdateResult> UpdateAsync(string account, string waNumber, IReadOnlyList<FieldChange> changes, CancellationToken cancellationToken)
    {
        var call = new SlowCall(waNumber);
        _calls.Writer.TryWrite(call);
        return call.Answered.WaitAsync(over);
    }
}
