using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Outbox;

/// <summary>
/// Runs <see cref="Effect.Outdate"/>: the card of a change that was changed again, or may have been, stops offering an undo that
/// would fail.
/// </summary>
public sealed class OutdatedCards(ILedger ledger, IOutbox outbox)
{
    /// <summary>Of changes that followed one another within moments; nobody makes more of them by hand.</summary>
    private const int MostLookedAt = 20;

    public async Task ShowAsync(Job job, string waNumber, CancellationToken cancellationToken)
    {
        foreach (var (field, known) in await ledger.KnownAsync(waNumber, cancellationToken))
        {
            await ShowAsync(field, known.DoubtedBy ?? known.Request, known.DoubtedBy is null ? null : known.Request, cancellationToken);
        }
        await outbox.CompleteAsync(job, step: null, message: null, cancellationToken);
    }

    /// <summary>From the latest change of a field back to the first one whose card says so already.</summary>
    /// <param name="field">By wire name.</param>
    /// <param name="by">The request that changed it, or may have.</param>
    /// <param name="before">The one whose value that was; null to read it from <paramref name="by"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    private async Task ShowAsync(string field, int by, int? before, CancellationToken cancellationToken)
    {
        for (var look = 0; look < MostLookedAt; look++)
        {
            before ??= await BeforeAsync(field, by, cancellationToken);
            if (before is not { } number || await ledger.FindAsync(number, cancellationToken) is not { } request
                || (RequestActions.OffersUndo(request) && !await ShowAsync(request, by, cancellationToken)))
            {
                return;
            }
            (by, before) = (number, null);
        }
    }

    /// <summary>False: that card was told of this change before.</summary>
    private Task<bool> ShowAsync(UpdateRequest request, int by, CancellationToken cancellationToken) => ledger.AcceptAsync(
        $"outdated:{request.Id}:{RequestId.Of(by)}", [new Effect.ShowRequest(request.Number, request.Place) { Again = true }],
        cancellationToken);

    /// <summary>Whose change of the field this request wrote over; what it took back by order says so itself.</summary>
    private async Task<int?> BeforeAsync(string field, int by, CancellationToken cancellationToken) =>
        await ledger.FindAsync(by, cancellationToken) is { } latest
        && latest.Changes.FirstOrDefault(change => change.Field == field)?.Before is { Request: var before } && before != latest.Undoes
            ? before : null;
}
