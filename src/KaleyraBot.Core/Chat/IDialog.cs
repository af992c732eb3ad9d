namespace KaleyraBot.Core.Chat;

/// <summary>The one conversation that all doors share. Answers inside the request; whatever takes time is left to the outbox.</summary>
public interface IDialog
{
    Task<ChatReply> HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken);
}
