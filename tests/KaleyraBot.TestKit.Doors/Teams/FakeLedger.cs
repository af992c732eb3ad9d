using System.Collections.Concurrent;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Tests.Doors;

namespace KaleyraBot.Tests.Teams;

/// <summary>The inbox and the outbox of the ledger in memory: what is accepted is shown at once, by the chat it belongs to.</summary>
internal sealed class FakeLedger(MemoryInbox inbox) : DoorLedger
{
    private readonly ConcurrentDictionary<string, MessageRef> _shown = new();

    public IChat? Chat { get; set; }
    public ConcurrentQueue<Effect.PostCard> Accepted { get; } = new();
    public IEnumerable<string> Deliveries => inbox.Handled;
    public MemoryInbox Inbox => inbox;
    public IReadOnlyDictionary<string, MessageRef> Shown => _shown;
    /// <summary>What accepting waits for.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public override async Task<bool> AcceptAsync(string deliveryId, IReadOnlyList<Effect> effects, CancellationToken cancellationToken)
    {
        await Before();
        var isOwn = Handling.Current is { IsNoted: true } handling && handling.Delivery == deliveryId;
        if (!isOwn && inbox.Handled.Contains(deliveryId))
        {
            return false;
        }
        inbox.Note(decisive: false);
        inbox.Handle(deliveryId);
        foreach (var show in effects.Cast<Effect.PostCard>())
        {
            Accepted.Enqueue(show);
            await ShowAsync(show);
        }
        return true;
    }

    private async Task ShowAsync(Effect.PostCard show)
    {
        var delivery = show.Card.Key is { } key && _shown.TryGetValue(key, out var message)
            ? await Chat!.ReplaceAsync(message, show.Card, CancellationToken.None)
            : await Chat!.PostAsync(show.Place, show.Card, CancellationToken.None);
        if (delivery is ChatDelivery.Sent sent && show.Card.Key is { } remembered)
        {
            _shown[remembered] = sent.Message;
        }
    }
}
