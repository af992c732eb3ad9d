using System.Text.Json.Nodes;

namespace KaleyraBot.Core.Chat;

/// <summary>
/// What people are shown: a template of <c>cards/</c>, the data it is bound to, and the one sentence that stands for it on a lock screen.
/// A card with a <paramref name="Key"/> is remembered when it is posted, so that a later card of the same key replaces it.
/// </summary>
public sealed record Card(string Template, JsonObject Data, Sentence Summary, string? Key = null)
{
    /// <summary>People whose attention a surface should draw to it, in its own way; empty for nearly every card. Names may be missing or made up.</summary>
    public IReadOnlyList<Person> Mentions { get; init; } = [];

    /// <summary>The same without the buttons that would outlive it: for a surface that cannot put this card in place of the one that was pressed.</summary>
    public Card? Still { get; init; }
}
