using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Chat;

/// <summary>What the dialog answers inside the request. Each door shows it in the way of its surface.</summary>
public abstract record ChatReply
{
    private ChatReply() { }

    /// <summary>Show this form: at once where the surface can, else post <paramref name="Launcher"/>, whose button opens it.</summary>
    public sealed record OpenForm(Card Form, Card Launcher) : ChatReply;

    /// <summary>
    /// The same form again, everything typed still in it, a sentence beside each wrong field. <paramref name="Errors"/> are those sentences
    /// by input id, for a surface that shows them itself; the id <c>""</c> stands for the form as a whole.
    /// </summary>
    public sealed record KeepForm(Card Form, IReadOnlyDictionary<string, Sentence> Errors) : ChatReply;

    /// <summary>
    /// The form is done. Where it was a message, <paramref name="Result"/> takes its place; a dialog closes (the outbox shows the result).
    /// </summary>
    public sealed record CloseForm(Card Result) : ChatReply;

    /// <summary>A card: a new message after a command, or in place of the card whose button was pressed.</summary>
    public sealed record ShowCard(Card Card) : ChatReply
    {
        /// <summary>Not for the conversation: only for who asked, whose door said that it can.</summary>
        public bool Aside { get; init; }
    }

    /// <summary>
    /// Everything, to read and to decide on: in a window of this person's at once where the surface can, else <paramref name="Launcher"/>
    /// is posted, whose button opens it.
    /// </summary>
    public sealed record ShowWhole(Card Whole, Card Launcher) : ChatReply;

    /// <summary>Text for this person alone.</summary>
    public sealed record Whisper(Sentence Text) : ChatReply
    {
        /// <summary>The same with more to it, for a surface that can show this person a card; null where the text is all.</summary>
        public Card? Card { get; init; }
    }

    public sealed record Nothing : ChatReply;
}
