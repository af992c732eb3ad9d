using KaleyraBot.Core.Chat;
using KaleyraBot.WebChat.Conversations;
using KaleyraBot.WebChat.Views;

namespace KaleyraBot.WebChat;

/// <summary>What the bot says by itself, into the transcript; every open page hears it from there.</summary>
internal sealed class WebChat(Transcript transcript, WebFit fit) : IChat
{
    public string Surface => WebIdentity.Surface;

    public bool ShowsWhole(Card card) => fit.Of(card, "en").Whole;

    /// <summary>Whoever sits before the page sees all its rooms.</summary>
    public Uri? LinkTo(MessageRef message) => null;

    public Task<ChatDelivery> PostAsync(Place place, Card card, CancellationToken cancellationToken) =>
        Task.FromResult<ChatDelivery>(WebPlace.Of(place) is { } known
            ? Sent(transcript.Post(known, card))
            : new ChatDelivery.Gone("not a place of the web chat"));

    public Task<ChatDelivery> ReplaceAsync(MessageRef message, Card card, CancellationToken cancellationToken) =>
        Task.FromResult<ChatDelivery>(message.Value.StartsWith(Surface + ":", StringComparison.Ordinal)
            ? Sent(transcript.Replace(message.Value, card))
            : new ChatDelivery.Gone("not a message of the web chat"));

    public Task<ChatDelivery> TellAsync(Person person, Card card, CancellationToken cancellationToken) =>
        Task.FromResult<ChatDelivery>(person.Id.StartsWith(Surface + ":", StringComparison.Ordinal)
            ? Sent(transcript.Tell(person, card))
            : new ChatDelivery.Gone("not a person of the web chat"));

    private static ChatDelivery.Sent Sent(Message message) => new(new MessageRef(message.Id));
}
