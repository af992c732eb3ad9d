using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Ledger;

/// <summary>What the ledger knows of the cards it posted, whatever a client says of them.</summary>
public interface ICards
{
    /// <summary>
    /// The card of that key, from the moment it was to be posted; null where no card of that key is anybody's, as when it shows a request
    /// by now.
    /// </summary>
    Task<OwnedCard?> FindAsync(string cardKey, CancellationToken cancellationToken);

    /// <summary>Whether that message shows a remembered card, of whatever key.</summary>
    Task<bool> IsRememberedAsync(MessageRef message, CancellationToken cancellationToken);
}

/// <summary>A card that is somebody's, by their identity, and the conversation that it was posted to.</summary>
public sealed record OwnedCard(string Owner, Place Place);
