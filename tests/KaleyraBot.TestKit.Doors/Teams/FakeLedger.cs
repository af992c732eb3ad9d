using System.Collections.Concurrent;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.Doors;

namespace KaleyraBot.Tests.Teams;

/// <summary>
/// The inbox and the outbox of the ledger in memory: what is accepted is shown at once, by the chat it belongs to. The rest is not for
/// doors.
/// </summary>
internal sealed class FakeLedger(MemoryInbox inbox) : ILedger
{
    private readonly ConcurrentDictionary<string, MessageRef> _shown = new();

    public IChat? Chat { get; set; }
    public ConcurrentQueue<Effect.PostCard> Accepted { get; } = new();
    public IEnumerable<string> Deliveries => inbox.Handled;
    public MemoryInbox Inbox => inbox;
    public IReadOnlyDictionary<string, MessageRef> Shown => _shown;
    /// <summary>What accepting waits for.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public async Task<bool> AcceptAsync(string deliveryId, IReadOnlyList<Effect> effects, CancellationToken cancellationToken)
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

    public Task<(UpdateRequest Request, bool Fresh)> SubmitAsync(UpdateRequest request, AuditEntry entry,
        Func<UpdateRequest, IReadOnlyList<Effect>> effects, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> TakeAsync(Step step, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task NoteAsync(int? request, AuditEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<UpdateRequest?> FindAsync(int number, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<UpdateRequest?> FindByFormAsync(string formId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<UpdateRequest>> ListAsync(string? waNumber, int? before, int take, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<UpdateRequest>> OpenAsync(IReadOnlyList<string> requesterId, int take, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

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
