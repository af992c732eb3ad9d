using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Doors;

/// <summary>What a door may use of a ledger is accepting. Whatever else it asked for would be the dialog's, and throws.</summary>
internal abstract class DoorLedger : ILedger
{
    public abstract Task<bool> AcceptAsync(string deliveryId, IReadOnlyList<Effect> effects, CancellationToken cancellationToken);

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
