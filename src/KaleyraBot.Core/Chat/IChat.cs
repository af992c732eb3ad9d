namespace KaleyraBot.Core.Chat;

/// <summary>What the bot says later, by itself: three verbs, called by the outbox worker, one call at a time per conversation.</summary>
public interface IChat
{
    /// <summary>The prefix of the addresses this chat serves, without the colon: <c>teams</c>, <c>slack</c>, <c>web</c>.</summary>
    string Surface { get; }

    /// <summary>
    /// Whether a message (or its window, see <see cref="Card.Window"/>) of this surface has room for all that the card is about.
    /// </summary>
    bool ShowsWhole(Card card);

    /// <summary>Where people find that message; null where nothing leads there.</summary>
    Uri? LinkTo(MessageRef message);

    Task<ChatDelivery> PostAsync(Place place, Card card, CancellationToken cancellationToken);

    /// <summary>Replaces a message for everybody who sees it.</summary>
    Task<ChatDelivery> ReplaceAsync(MessageRef message, Card card, CancellationToken cancellationToken);

    /// <summary>Tells one person privately.</summary>
    Task<ChatDelivery> TellAsync(Person person, Card card, CancellationToken cancellationToken);
}

/// <summary>How a call of <see cref="IChat"/> ended. Implementations return it; they throw only on bugs and cancellation.</summary>
public abstract record ChatDelivery
{
    private ChatDelivery() { }

    public sealed record Sent(MessageRef Message) : ChatDelivery;

    /// <summary>
    /// It will never arrive there: the bot was removed, the message was deleted, the person is unknown. <paramref name="Why"/> is for the
    /// log.
    /// </summary>
    public sealed record Gone(string Why) : ChatDelivery;

    /// <summary>
    /// Not now: throttled or a passing fault. Tried again, after <paramref name="After"/> where the platform said how long.
    /// </summary>
    public sealed record Later(string Why, TimeSpan? After = null) : ChatDelivery;
}
