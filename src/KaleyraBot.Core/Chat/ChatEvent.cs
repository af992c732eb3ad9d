namespace KaleyraBot.Core.Chat;

/// <summary>Something a person did, after a door has checked who they are.</summary>
public abstract record ChatEvent(Person Who, Place Where)
{
    /// <summary>Who sees the answer; the door knows.</summary>
    public Audience Audience { get; init; }

    /// <summary>
    /// Whether this person sees in <see cref="Where"/> what they would be told privately, as in their own chat with the bot; the door
    /// knows.
    /// </summary>
    public bool Alone { get; init; }

    /// <summary>
    /// A line addressed to the bot, its own mention and markup already removed. Somebody else's mention stands in it as people see it.
    /// </summary>
    public sealed record CommandTyped(Person Who, Place Where, string Text) : ChatEvent(Who, Where)
    {
        /// <summary>
        /// Who is mentioned, in the order of the line; null where the surface knows no mentions, and a name says who is meant.
        /// </summary>
        public IReadOnlyList<Mention>? Mentions { get; init; }

        /// <summary>For a surface that takes a form within moments only; else null.</summary>
        public EarlyForm? Early { get; init; }

        /// <summary>
        /// The button that stands for this line, where it was pressed and not typed; its key is of a card that is this person's.
        /// </summary>
        public FormTicket? Button { get; init; }

        /// <summary>
        /// Of a card with buttons that answers this line: what comes of them takes its place. Null where only one person sees it.
        /// </summary>
        internal string? NewCardKey() => Button is not null ? Button.CardKey
            : Audience == Audience.Asker ? null : Guid.CreateVersion7().ToString("N");

        /// <summary>To be called once, before anything is read or stored, see <see cref="EarlyForm"/>.</summary>
        internal Task<bool> GoesOnAsync(ChatReply.OpenForm? form) => Early?.GoesOnAsync(form) ?? Task.FromResult(true);
    }

    /// <summary>
    /// The form was sent with one of its two actions (<see cref="Verbs.Submit"/> or <see cref="Verbs.Preview"/>); values are as typed, by
    /// input id.
    /// </summary>
    public sealed record FormSubmitted(Person Who, Place Where, string Verb, FormTicket Ticket, IReadOnlyDictionary<string, string> Values)
        : ChatEvent(Who, Where);

    /// <summary>A button of a card: its verb, and the opaque id of the request (<c>WA-12</c>) or form it speaks of.</summary>
    public sealed record ButtonPressed(Person Who, Place Where, string Verb, FormTicket Ticket) : ChatEvent(Who, Where)
    {
        private static readonly Dictionary<string, string> Nothing = [];

        /// <summary>What stood in the card's inputs, as typed, by input id; the comment of an approval is one.</summary>
        public IReadOnlyDictionary<string, string> Values { get; init; } = Nothing;
    }

    /// <summary>Somebody opened the page that the surface keeps for them and the bot alone. Answered with a card.</summary>
    public sealed record HomeOpened(Person Who, Place Where) : ChatEvent(Who, Where);
}

/// <summary>
/// What the <c>data</c> of every card action carries besides its verb: an opaque id (of a form or a request) and, where the card is a
/// remembered message, that card's key. Neither grants anything.
/// </summary>
public sealed record FormTicket(string Id, string? CardKey)
{
    /// <summary>Longer than every id and key of the bot's.</summary>
    internal const int Longest = 128;

    /// <summary>What a client brought. Whatever is too long to be ours is as if it were not there.</summary>
    public static FormTicket Brought(string? id, string? cardKey) => new(Short(id) ?? "", Short(cardKey));

    private static string? Short(string? text) => text is { Length: > 0 and <= Longest } ? text : null;
}
