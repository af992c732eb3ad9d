namespace KaleyraBot.Core.Chat;

/// <summary>The one conversation that all doors share. Answers inside the request; whatever takes time is left to the outbox.</summary>
public interface IDialog
{
    Task<ChatReply> HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken);

    /// <summary>
    /// The form that this line opens, made from nothing but the line and its ticket: for a surface that takes a form within moments only.
    /// <see cref="HandleAsync"/> with the same ticket then gives the same form with what the ledger knows. Null: the line opens none.
    /// </summary>
    ChatReply.OpenForm? OpenAtOnce(ChatEvent.CommandTyped typed) => null;
}
