using System.Text.Json.Nodes;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Chat;

/// <summary>
/// What people are shown: a template of <c>cards/</c>, the data it is bound to, and the one sentence that stands for it on a lock screen.
/// A card with a <paramref name="Key"/> is remembered when it is posted, so that a later card of the same key replaces it.
/// </summary>
public sealed record Card(string Template, JsonObject Data, Sentence Summary, string? Key = null)
{
    /// <summary>
    /// More comes by itself within moments: where a message cannot be changed once it is said, this one is better not said.
    /// </summary>
    public bool IsPassing { get; init; }

    /// <summary>
    /// People whose attention a surface should draw to it, in its own way; empty for nearly every card. Names may be missing or made up.
    /// </summary>
    public IReadOnlyList<Person> Mentions { get; init; } = [];

    /// <summary>
    /// Identity of the only person who fills it in. A surface that can show it in a conversation to this person alone does so (a card that
    /// all can type into is no place to type); the conversation it stands in, and so its turn there, is that of every other card.
    /// </summary>
    public string? Owner { get; init; }

    /// <summary>
    /// Identity of whom it was made for. A card with a key is theirs to replace, in the conversation it is posted to, until it shows a
    /// request.
    /// </summary>
    public string? For { get; init; }

    /// <summary>What to show where this one does not fit whole; it may have a shorter one again.</summary>
    public Card? Shorter { get => Brief?.Value; init => Brief = value is null ? null : new(value); }

    /// <summary>It leaves out a part of what it is about, and says so.</summary>
    public bool IsShortened { get; init; }

    /// <summary>
    /// The title (24 characters at most) of the window that it is shown in, for this person alone; null for what stands in a conversation.
    /// </summary>
    public Sentence? Window { get; init; }

    /// <summary>
    /// The same without the buttons that would outlive it: for a surface that cannot put this card in place of the one that was pressed.
    /// </summary>
    public Card? Still { get; init; }

    private Lazy<Card>? Brief { get; init; }

    /// <summary>The same card with a shorter one behind it, which is made when it is asked for: nearly every card fits.</summary>
    internal Card Or(Func<Card> shorter) => this with { Brief = new(shorter) };
}
