using System.Collections.Immutable;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.WebChat.Conversations;

/// <summary>
/// One message of the conversation as it stands now. <paramref name="Order"/> is its place in the conversation, <paramref name="Seen"/> the
/// number of its last change: what a page that has seen less still has to be told.
/// </summary>
internal sealed record Message(string Id, string? Room, long Order, long Seen, DateTimeOffset At)
{
    /// <summary>Who typed it; null for the bot.</summary>
    public string? From { get; init; }
    public string? Text { get; init; }
    /// <summary>It never reached the dialog.</summary>
    public bool Failed { get; init; }
    public Card? Card { get; init; }
    /// <summary>The only person who sees this message.</summary>
    public string? To { get; init; }
    /// <summary>The only person who sees the card; the others see that there is one, where it is a form.</summary>
    public string? Owner { get; init; }
    /// <summary>Number of the last change that was for everybody; a private answer computed before it is stale.</summary>
    public long Base { get; init; }
    /// <summary>What one person sees in place of <see cref="Card"/>: the answers to their own clicks.</summary>
    public ImmutableDictionary<string, Card> Views { get; init; } = ImmutableDictionary<string, Card>.Empty;

    /// <summary>Tells are for one person wherever they look, everything else belongs to a room.</summary>
    public bool IsFor(IReadOnlyList<string> rooms, string person) =>
        (Room is null || rooms.Contains(Room)) && (To is null || To == person) && (Owner is null || Owner == person || IsForm);

    /// <summary>That somebody fills in a form is worth a line to the others; what else one person is answered is not.</summary>
    private bool IsForm => Card?.Template == "form";

    public Card? CardFor(string person) =>
        Views.TryGetValue(person, out var view) ? view : Owner is null || Owner == person ? Card : null;
}
