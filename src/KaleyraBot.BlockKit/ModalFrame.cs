namespace KaleyraBot.BlockKit;

/// <summary>
/// What a modal needs beside its card. Too long a part is an <see cref="ArgumentException"/> of the translation: none of them can be cut
/// without harm.
/// </summary>
/// <param name="Title">1 to 24 characters, in the reader's language: a card's own title seldom fits.</param>
/// <param name="Close">The button that leaves without sending, up to 24 characters; empty for Slack's own word.</param>
/// <param name="PrivateMetadata">Comes back with what is sent, up to 3000 characters; a place for the data of
/// <see cref="BlockKitAction.Of"/>.</param>
/// <param name="CallbackId">The verb of the action that sends the modal, up to 255 characters.</param>
public sealed record ModalFrame(string Title, string Close, string PrivateMetadata, string CallbackId)
{
    /// <summary>
    /// Ids of inputs that are required although the card does not say so. Slack writes "optional" beside every other input, while an
    /// Adaptive Card may leave it open, so that all mistakes of a form are told at once.
    /// </summary>
    public IReadOnlyList<string> Required { get; init; } = [];
}
