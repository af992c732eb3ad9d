namespace KaleyraBot.Core.Inbox;

/// <summary>
/// Deliveries: which were handled, and those that were acknowledged before that. The latter are stored whole and sealed, so that a crash
/// loses none and whoever can only write the database makes none.
/// </summary>
public interface IInbox
{
    /// <summary>Whether this delivery was handled.</summary>
    Task<bool> IsHandledAsync(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Stores the delivery itself; durable when it returns, so that it may be acknowledged. Answers its place in the order of
    /// acknowledgement, the same again for the same delivery; null where it was handled meanwhile.
    /// </summary>
    Task<long?> KeepAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>Kept and not handled, in their order. Those without a genuine seal are logged and left out.</summary>
    Task<IReadOnlyList<KeptDelivery>> KeptAsync(CancellationToken cancellationToken);

    /// <summary>Notes it as handled where nothing was stored for it: nothing more will follow. What it said is forgotten.</summary>
    Task EndAsync(string id, CancellationToken cancellationToken);

    /// <summary>Completes when no delivery before that place waits to be handled any more that may change the same.</summary>
    Task EarlierDoneAsync(long order, string? concerns, CancellationToken cancellationToken);
}
