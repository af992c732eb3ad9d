using System.Threading.Channels;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Tests.Core.Ledger;

/// <summary>A chat in which what is said in some conversations, or to some people, never arrives while the test runs.</summary>
internal sealed class SlowChat(string surface, Func<string, bool> isSlow, CancellationToken over) : IChat
{
    public string Surface => surface;

    public Channel<string> Said { get; } = Channel.CreateUnbounded<string>();

    public bool ShowsWhole(Card card) => true;

    public Uri? LinkTo(MessageRef message) => null;

    public Task<ChatDelivery> PostAsync(Place place, Card card, CancellationToken cancellationToken) => SayAsync(place.Value);

    public Task<ChatDelivery> ReplaceAsync(MessageRef message, Card card, CancellationToken cancellationToken) => SayAsync(message.Value);

    public Task<ChatDelivery> TellAsync(Person person, Card card, CancellationToken cancellationToken) => SayAsync(person.Id);

    private async Task<ChatDelivery> SayAsync(string where)
    {
        if (isSlow(where))
        {
            var ended = new TaskCompletionSource();
            await using var end = over.Register(ended.SetResult);
            await ended.Task;
            return new ChatDelivery.Gone("the test is over");
        }
        Said.Writer.TryWrite(where);
        return new ChatDelivery.Sent(new(where));
    }
}
