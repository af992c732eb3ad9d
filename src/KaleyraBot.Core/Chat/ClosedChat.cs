namespace KaleyraBot.Core.Chat;

/// <summary>Stands for a surface whose door is closed by the settings: nothing can be delivered there.</summary>
internal sealed class ClosedChat : IChat
{
    public static readonly ClosedChat Instance = new();

    private static readonly Task<ChatDelivery> Closed = Task
        .FromResult<ChatDelivery>(new ChatDelivery.Gone("this surface is closed by the settings"));

    public string Surface => "";

    public bool ShowsWhole(Card card) => false;

    public Uri? LinkTo(MessageRef message) => null;

    public Task<ChatDelivery> PostAsync(Place place, Card card, CancellationToken cancellationToken) => Closed;

    public Task<ChatDelivery> ReplaceAsync(MessageRef message, Card card, CancellationToken cancellationToken) => Closed;

    public Task<ChatDelivery> TellAsync(Person person, Card card, CancellationToken cancellationToken) => Closed;
}
