namespace KaleyraBot.Core.Inbox;

/// <summary>
/// One call of a chat platform, judged genuine by its door. <paramref name="Door"/> is the prefix of the door's addresses (<c>teams</c>,
/// <c>slack</c>, <c>web</c>), <paramref name="Body"/> all that this door needs to handle it once more, as JSON.
/// </summary>
public sealed record Delivery(string Id, string Door, string Body)
{
    /// <summary>What it may change, see <see cref="Concern"/>.</summary>
    public string? Concerns { get; init; }
}

/// <summary>
/// A delivery that was acknowledged before it was handled. <paramref name="Order"/> counts them in the order of their acknowledgement, from
/// 1.
/// </summary>
public sealed record KeptDelivery(Delivery Delivery, long Order, DateTimeOffset At);
