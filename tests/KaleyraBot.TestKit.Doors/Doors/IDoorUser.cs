using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Doors;

/// <summary>
/// Somebody at a client of one surface, before the real bot. What the contract of the doors needs, and nothing of how a surface does it.
/// </summary>
internal interface IDoorUser
{
    /// <summary>As the ledger knows this person.</summary>
    string Id { get; }

    /// <summary>What the bot said to this person alone after the last button, or null.</summary>
    string? Whispered { get; }

    Task TypeAsync(string line);

    /// <summary>The platform delivers the last line once more, as it does when an acknowledgement was lost.</summary>
    Task RedeliverAsync();

    /// <summary>Presses a button of the newest card, with these inputs filled in; the card may have opened a dialog first.</summary>
    Task PressAsync(string title, IReadOnlyDictionary<string, string>? inputs = null);

    /// <summary>The card this person sees now and would type into.</summary>
    Task<JsonObject> CardAsync();

    /// <summary>Waits for a card of the conversation whose notification text contains this.</summary>
    Task<JsonObject> SeeAsync(string summary);

    /// <summary>Notification texts of the conversation's messages as they stand now, in the order they were posted.</summary>
    IReadOnlyList<string> Conversation { get; }
}
