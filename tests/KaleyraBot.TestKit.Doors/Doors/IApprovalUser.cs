using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Doors;

/// <summary>
/// What the contract of the approvals needs of a person besides: buttons of cards that may be old or forged, and answers to lines.
/// </summary>
internal interface IApprovalUser : IDoorUser
{
    /// <summary>
    /// Presses a button of this card, which <see cref="IDoorUser.SeeAsync"/> gave and which may have been replaced since;
    /// <paramref name="forged"/> is put in place of the request id that the button carries.
    /// </summary>
    Task PressOnAsync(JsonObject card, string title, IReadOnlyDictionary<string, string>? inputs = null, string? forged = null);

    /// <summary>Presses a button of the newest card that carries what this person wrote into it, with these inputs beside it.</summary>
    Task ForgeAsync(string verb, string id, string card, IReadOnlyDictionary<string, string> inputs);

    /// <summary>The platform delivers the last press once more.</summary>
    Task RedeliverPressAsync();

    /// <summary>Types a line and waits for what the bot answers: the sentence, or the notification text of the card.</summary>
    Task<string> AskAsync(string line);
}
