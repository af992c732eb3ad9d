using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.Doors;

namespace KaleyraBot.Tests.WebChat;

/// <summary>Notes deliveries, and shows the cards at once, as the worker would a moment later.</summary>
internal sealed class FakeLedger(IChat chat, MemoryInbox inbox) : ILedger
{
    private readonly Lock _gate = new();

    public List<(string Delivery, IReadOnlyList<Effect> Effects)> Accepted { get; } = [];

    /// <summary>The message of the last card that was shown.</summary>
    public MessageRef? Shown { get; private set; }

    public async Task<bool> AcceptAsync(string deliveryId, IReadOnlyList<Effect> effects, CancellationToken cancellationToken)
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

    public Task<(UpdateRequest Request, bool Fresh)> SubmitAsync(
        UpdateRequest request, AuditEntry entry, Func<UpdateRequest, IReadOnlyList<Effect>> effects, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

    public Task<bool> TakeAsync(Step step, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task NoteAsync(int? request, AuditEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<UpdateRequest?> FindAsync(int number, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<UpdateRequest?> FindByFormAsync(string formId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<UpdateRequest>> ListAsync(string? waNumber, int? before, int take, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<UpdateRequest>> OpenAsync(IReadOnlyList<string> requesterIds, int take,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<(string WaNumber, bool Waits)>> OpenOnesAsync(IReadOnlyList<string> requesterIds, int take,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> CountOpenAsync(string account, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<UpdateRequest>> WaitingAsync(string waNumber, int before, int take, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<UpdateRequest?> NewerAsync(string waNumber, int after, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, KnownValue>> KnownAsync(string waNumber, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task SaveDraftAsync(Draft draft, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Draft?> FindDraftAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();
}
