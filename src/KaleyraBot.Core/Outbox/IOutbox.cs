using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Outbox;

/// <summary>
/// The effects that are not done. Each belongs to a key (<see cref="Effect.Queue"/>), and each key to one owner, who does one after
/// another; so nothing has to be claimed. Whoever dies leaves everything as it was, and what was under way is done again. Where an owner
/// may have a successor without knowing it, its jobs carry a <see cref="Fence"/>: then each method that takes the job throws
/// <see cref="FencedException"/> once somebody else owns the key, and stores nothing.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// The first effect of this key that may be done now, or that was tried and stands in the way of those behind it until it is due. What
    /// was never tried and is not due yet stands in nobody's way. Null where there is none.
    /// </summary>
    Task<Job?> NextAsync(string key, CancellationToken cancellationToken);

    /// <summary>Whoever asks owns what the scope stands for from now on; what carries an earlier fence of it is refused.</summary>
    Task<Fence> RaiseAsync(string scope, CancellationToken cancellationToken);

    /// <summary>The keys with an effect that is due by that time, and when it is.</summary>
    Task<IReadOnlyList<(string Key, DateTimeOffset Due)>> DueAsync(DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Whether the effect still has to be done.</summary>
    Task<bool> IsOpenAsync(Job job, CancellationToken cancellationToken);

    /// <summary>
    /// What cannot be taken back begins now: takes the step that says so. False as in <see cref="CompleteAsync"/>, and where the number is
    /// held (see <see cref="IHolds"/>); then it must not begin.
    /// </summary>
    Task<bool> BeginAsync(Job job, Step step, CancellationToken cancellationToken);

    /// <summary>
    /// Done, and gone. In the same transaction the step is taken and the message remembered, where given. False: it was done before, or the
    /// request changed; then nothing is stored. What was shown is remembered in any case.
    /// </summary>
    Task<bool> CompleteAsync(Job job, Step? step, RememberedMessage? message, CancellationToken cancellationToken);

    /// <summary>
    /// Not done: due again at that time, its queue waits behind it. The step, where given, is taken in the same transaction. False as in
    /// <see cref="CompleteAsync"/>.
    /// </summary>
    Task<bool> PostponeAsync(Job job, DateTimeOffset dueAt, Step? step, CancellationToken cancellationToken);

    /// <summary>
    /// Not now, and nothing else to say: due again at that time, or as soon as somebody wakes its queue. False as in
    /// <see cref="CompleteAsync"/>, where the request is not as it was <paramref name="seen"/>.
    /// </summary>
    Task<bool> ParkAsync(Job job, UpdateRequest seen, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>The message remembered under a card key, or null.</summary>
    Task<RememberedMessage?> MessageAsync(string cardKey, CancellationToken cancellationToken);
}

/// <summary>
/// An effect in the hands of its key's owner. <paramref name="Tries"/> counts the tries that were put off, and this one.
/// <paramref name="IsLast"/>: when it was read, nothing else of its key was open, now or later.
/// </summary>
public sealed record Job(long Id, Effect Effect, int Tries, DateTimeOffset DueAt, bool IsLast = false)
{
    /// <summary>What its owner raised when it became that; null where there cannot be another one.</summary>
    public Fence? Fence { get; init; }

    /// <summary>The place in a trace (W3C <c>traceparent</c>) that it follows from; null where nobody traced.</summary>
    public string? Trace { get; init; }
}

/// <summary>Which message shows the card of that key, and at which version of its request (0 where it shows none).</summary>
public sealed record RememberedMessage(string CardKey, MessageRef Message, int Version);
