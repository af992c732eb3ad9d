using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Tests.Doors;

namespace KaleyraBot.Tests.WebChat;

/// <summary>Notes deliveries, and shows the cards at once, as the worker would a moment later.</summary>
internal sealed class FakeLedger(IChat chat, MemoryInbox inbox) : DoorLedger
{
    private readonly Lock _gate = new();

    public List<(string Delivery, IReadOnlyList<Effect> Effects)> Accepted { get; } = [];

    /// <summary>The message of the last card that was shown.</summary>
    public MessageRef? Shown { get; private set; }

    public override async Task<bool> AcceptAsync(string deliveryId, IReadOnlyList<Effect> effects, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var isOwn = Handling.Current is { IsNoted: true } handling && handling.Delivery == deliveryId;
            if (!isOwn && inbox.Handled.Contains(deliveryId))
            {
                return false;
            }
            inbox.Note(decisive: false);
            inbox.Handle(deliveryId);
            Accepted.Add((deliveryId, effects));
        }
        foreach (var show in effects.OfType<Effect.PostCard>())
        {
            Shown = ((ChatDelivery.Sent)await chat.PostAsync(show.Place, show.Card, cancellationToken)).Message;
        }
        return true;
    }
}
