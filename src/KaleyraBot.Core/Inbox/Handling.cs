namespace KaleyraBot.Core.Inbox;

/// <summary>
/// The delivery that this flow of calls handles. Whatever the ledger stores for it first notes it as handled, in the same transaction: so a
/// crash leaves both or neither, and what is delivered once more does nothing twice.
/// </summary>
public sealed class Handling
{
    private static readonly AsyncLocal<Handling?> Flow = new();
    private readonly HashSet<object> _counted = [];
    private long _order = long.MaxValue;
    private Func<CancellationToken, Task<string?>>? _concerns;

    private Handling(string delivery) => Delivery = delivery;

    /// <summary>That of whoever asks, or null: a step that follows from no delivery.</summary>
    public static Handling? Current => Flow.Value;

    /// <summary>The delivery's id.</summary>
    public string Delivery { get; }

    /// <summary>
    /// Its place among the deliveries that were acknowledged before they were handled; behind all of them where it is none.
    /// </summary>
    public long Order
    {
        get => Volatile.Read(ref _order);
        set => Volatile.Write(ref _order, value);
    }

    /// <summary>
    /// Whether it was acknowledged before it was handled: nobody waits for its answer any more, and nobody will send it again.
    /// </summary>
    public bool IsKept => Order < long.MaxValue;

    /// <summary>Whether something is stored that notes it; then more may be stored for it.</summary>
    public bool IsNoted { get; set; }

    /// <summary>Says how to find out what it may change, as soon as that is known; asked only where it has to be kept.</summary>
    public void Concerns(Func<CancellationToken, Task<string?>> find) => Volatile.Write(ref _concerns, find);

    /// <summary>What it may change, see <see cref="Concern"/>; anything, where that cannot be found out.</summary>
    public async Task<string?> ConcernsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Volatile.Read(ref _concerns) is { } find ? await find(cancellationToken) : null;
        }
        catch (Exception)
        {
            // Whatever is wrong with the ledger, the one who stores the delivery hears of it, too.
            return null;
        }
    }

    /// <summary>True the first time only: what is done again in its order is not counted again.</summary>
    public bool Counts(object what)
    {
        lock (_counted)
        {
            return _counted.Add(what);
        }
    }

    /// <summary>From here on, in this flow of calls and what it calls.</summary>
    public static Handling Begin(string delivery) => Flow.Value = new(delivery);
}

/// <summary>Somebody else has handled this delivery; nothing was stored.</summary>
public sealed class DeliveredBeforeException() : Exception("The delivery was handled before.");

/// <summary>
/// A delivery that was acknowledged earlier is not handled yet, and this one must not overtake it; nothing was stored. To be tried again in
/// its order.
/// </summary>
/// <param name="concerns">What was to be changed, see <see cref="Concern"/>.</param>
public sealed class OutOfOrderException(string? concerns) : Exception("An earlier delivery is not handled yet.")
{
    public string? Concerns => concerns;
}
