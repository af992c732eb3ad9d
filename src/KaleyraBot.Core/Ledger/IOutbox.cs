using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Ledger;

/// <summary>The effects that wait, as a queue with leases. A lease that is neither renewed nor given back runs out, and somebody else takes over.</summary>
public interface IOutbox
{
    /// <summary>
    /// Leases the next due effect that is the first of its queue, or null. Counts the try. None of <paramref name="running"/>, whatever their
    /// leases say: who still runs an effect must not take it over from itself, however late its renewals are.
    /// </summary>
    Task<Lease?> ClaimAsync(IReadOnlyCollection<long> running, CancellationToken cancellationToken);

    /// <summary>For those who run one effect after another.</summary>
    Task<Lease?> ClaimAsync(CancellationToken cancellationToken) => ClaimAsync([], cancellationToken);

    /// <summary>
    /// What cannot be taken back begins now: takes the step that says so and prolongs the lease, in one transaction.
    /// False as in <see cref="CompleteAsync"/>, and where the number is held (see <see cref="IHolds"/>); then it must not begin.
    /// </summary>
    Task<bool> BeginAsync(Lease lease, Step step, CancellationToken cancellationToken);

    /// <summary>Prolongs the lease. False: it was lost, stop working on it.</summary>
    Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>Done. In the same transaction the step is taken and the message remembered, where given. False: lease lost or request changed, nothing stored.</summary>
    Task<bool> CompleteAsync(Lease lease, Step? step, RememberedMessage? message, CancellationToken cancellationToken);

    /// <summary>Not done: due again at that time, its queue waits behind it. The step, where given, is taken in the same transaction. False as in <see cref="CompleteAsync"/>.</summary>
    Task<bool> PostponeAsync(Lease lease, DateTimeOffset dueAt, Step? step, CancellationToken cancellationToken);

    /// <summary>Not now, and nothing else to say: due again at that time, or as soon as somebody wakes its queue. False as in <see cref="CompleteAsync"/>, where the request is not as it was <paramref name="seen"/>.</summary>
    Task<bool> ParkAsync(Lease lease, UpdateRequest seen, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>The message remembered under a card key, or null.</summary>
    Task<RememberedMessage?> MessageAsync(string cardKey, CancellationToken cancellationToken);

    /// <summary>When something besides <paramref name="running"/> will be due (or its lease run out) at the earliest; null when nothing waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(IReadOnlyCollection<long> running, CancellationToken cancellationToken);

    /// <summary>For those who run one effect after another.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => NextDueAsync([], cancellationToken);

    /// <summary>Completes when an effect was stored since the last call; one waiter at a time.</summary>
    Task WaitForWorkAsync(CancellationToken cancellationToken);
}

/// <summary>An effect that is this worker's for now. <paramref name="Tries"/> counts this one too; <paramref name="Token"/> names this very lease.</summary>
public sealed record Lease(long Id, Effect Effect, int Tries, string Token);

/// <summary>Which message shows the card of that key, and at which version of its request (0 where it shows none).</summary>
public sealed record RememberedMessage(string CardKey, MessageRef Message, int Version);
