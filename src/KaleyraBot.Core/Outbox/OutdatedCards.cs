using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Outbox;

/// <summary>
/// Runs <see cref="Effect.Outdate"/>: the card of a change that was changed again, or may have been, stops offering an undo that would fail.
/// </summary>
public sealed class OutdatedCards(ILedger ledger, IOutbox outbox)
{
    public async Task ShowAsync(Job job, string waNumber, CancellationToken cancellationToken)
    {
        foreach (var known in (await ledger.KnownAsync(waNumber, cancellationToken)).Where(field => field.Value.Request > 0))
        {
            var number = known.Value.DoubtedBy is null ? await BeforeAsync(known.Key, known.Value.Request, cancellationToken)
                : known.Value.Request;
            if (number is { } earlier && await ledger.FindAsync(earlier, cancellationToken) is { } request
                && RequestActions.OffersUndo(request))
            {
                await ledger.AcceptAsync($"outdated:{request.Id}",
                    [new Effect.ShowRequest(request.Number, request.Place) { Again = true }], cancellationToken);
            }
        }
        await outbox.CompleteAsync(job, step: null, message: null, cancellationToken);
    }

    /// <summary>Whose change of the field this request wrote over; what it took back by order says so itself.</summary>
    private async Task<int?> BeforeAsync(string field, int by, CancellationToken cancellationToken) =>
        await ledger.FindAsync(by, cancellationToken) is { } latest
        && latest.Changes.FirstOrDefault(change => change.Field == field)?.Before is { Request: var before } && before != latest.Undoes
            ? before : null;
}
