using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Ledger;

/// <summary>The memory of the story. Each writing method is one transaction and durable when it returns.</summary>
public interface ILedger
{
    /// <summary>
    /// Notes a delivery as handled and stores its effects, both or neither. False: this delivery was handled before, nothing was stored.
    /// A card that is for somebody and has a new key is theirs from then on, see <see cref="ICards"/>.
    /// </summary>
    Task<bool> AcceptAsync(string deliveryId, IReadOnlyList<Effect> effects, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a new request with its audit entry and the effects that <paramref name="effects"/> makes for its number.
    /// A request of the same form id is returned as it stands instead (<c>Fresh</c> false), and nothing is stored.
    /// One message shows one request: where another request has the same card key already, the new one gets its form id as card key.
    /// </summary>
    Task<(UpdateRequest Request, bool Fresh)> SubmitAsync(
        UpdateRequest request, AuditEntry entry, Func<UpdateRequest, IReadOnlyList<Effect>> effects, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a step, if the request is still at the version the step starts from. False: somebody was faster, nothing was stored.
    /// </summary>
    Task<bool> TakeAsync(Step step, CancellationToken cancellationToken);

    /// <summary>Stores an audit entry that comes with no step, such as a refused click; about that request, where given.</summary>
    Task NoteAsync(int? request, AuditEntry entry, CancellationToken cancellationToken);

    Task<UpdateRequest?> FindAsync(int number, CancellationToken cancellationToken);

    Task<UpdateRequest?> FindByFormAsync(string formId, CancellationToken cancellationToken);

    /// <summary>
    /// Requests, newest first, of one WhatsApp number or of all, with a number below <paramref name="before"/> where given.
    /// </summary>
    Task<IReadOnlyList<UpdateRequest>> ListAsync(string? waNumber, int? before, int take, CancellationToken cancellationToken);

    /// <summary>Requests of one person, by all their ids, that have not come to an end, newest first.</summary>
    Task<IReadOnlyList<UpdateRequest>> OpenAsync(IReadOnlyList<string> requesterIds, int take, CancellationToken cancellationToken);

    /// <summary>
    /// The requests of these identities that have not come to an end: which number each is for, and whether it waits for approvals.
    /// </summary>
    Task<IReadOnlyList<(string WaNumber, bool Waits)>> OpenOnesAsync(IReadOnlyList<string> requesterIds, int take,
        CancellationToken cancellationToken);

    /// <summary>How many requests for this account have not come to an end; beyond <paramref name="most"/> nobody counts.</summary>
    Task<int> CountOpenAsync(string account, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Requests for this WhatsApp number that wait for approvals, with a number below <paramref name="before"/>, newest first.
    /// </summary>
    Task<IReadOnlyList<UpdateRequest>> WaitingAsync(string waNumber, int before, int take, CancellationToken cancellationToken);

    /// <summary>The newest request for this WhatsApp number later than <paramref name="after"/> that ran or still may, or null.</summary>
    Task<UpdateRequest?> NewerAsync(string waNumber, int after, CancellationToken cancellationToken);

    /// <summary>The last known values of a WhatsApp number, by wire name.</summary>
    Task<IReadOnlyDictionary<string, KnownValue>> KnownAsync(string waNumber, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a draft; the same id again overwrites it, unless it is somebody else's. Of each owner the newest <see cref="Draft.MostKept"/>
    /// are kept.
    /// </summary>
    Task SaveDraftAsync(Draft draft, CancellationToken cancellationToken);

    Task<Draft?> FindDraftAsync(string id, CancellationToken cancellationToken);
}
