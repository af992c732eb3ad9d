using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Core.Outbox;

/// <summary>The real outbox as one process sees it; the test says what happens after an intent was stored.</summary>
internal sealed class HookedOutbox(IOutbox real) : IOutbox
{
    /// <summary>Once.</summary>
    public Func<Task>? AfterIntent { get; set; }

    /// <summary>So many calls fail as if the ledger were away.</summary>
    public int Silent { get; set; }

    public Task<Job?> NextAsync(string key, CancellationToken cancellationToken) => real.NextAsync(key, cancellationToken);

    public Task<Fence> RaiseAsync(string scope, CancellationToken cancellationToken) => real.RaiseAsync(scope, cancellationToken);

    public Task<IReadOnlyList<(string Key, DateTimeOffset Due)>> DueAsync(DateTimeOffset until, CancellationToken cancellationToken) =>
        real.DueAsync(until, cancellationToken);

    public Task<bool> IsOpenAsync(Job job, CancellationToken cancellationToken) => Heard().IsOpenAsync(job, cancellationToken);

    public async Task<bool> BeginAsync(Job job, Step step, CancellationToken cancellationToken)
    {
        var stored = await real.BeginAsync(job, step, cancellationToken);
        (var then, AfterIntent) = (AfterIntent, null);
        await (then?.Invoke() ?? Task.CompletedTask);
        return stored;
    }

    public Task<bool> CompleteAsync(Job job, Step? step, RememberedMessage? message, CancellationToken cancellationToken) =>
        Heard().CompleteAsync(job, step, message, cancellationToken);

    public Task<bool> PostponeAsync(Job job, DateTimeOffset dueAt, Step? step, CancellationToken cancellationToken) =>
        real.PostponeAsync(job, dueAt, step, cancellationToken);

    public Task<bool> ParkAsync(Job job, UpdateRequest seen, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        real.ParkAsync(job, seen, dueAt, cancellationToken);

    public Task<RememberedMessage?> MessageAsync(string cardKey, CancellationToken cancellationToken) =>
        real.MessageAsync(cardKey, cancellationToken);

    private IOutbox Heard() => Silent == 0 ? real : throw new TimeoutException($"The ledger does not answer, {--Silent} times more.");
}
