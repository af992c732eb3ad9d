using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Updates;

/// <summary>
/// Makes the card of a request with what is known beside it: who may approve, whether it can be taken back, where it was asked.
/// </summary>
public sealed class RequestCards(ILedger ledger, AccessPolicy access, RetryPolicy retries, Introductions names)
{
    public Card Build(UpdateRequest request, RequestView view = RequestView.Own) => Build(request, view, Beside(request));

    /// <summary>The short card alone, whose button shows everything.</summary>
    public Card Shortened(UpdateRequest request, RequestView view) =>
        RequestCard.Shortened(request, retries.MaxAttempts, view, Beside(request));

    /// <summary>The same as the ledger knows it now.</summary>
    public async Task<Card> CurrentAsync(UpdateRequest request, RequestView view, Uri? askedAt, CancellationToken cancellationToken)
    {
        var overtaken = view == RequestView.Own && RequestActions.OffersUndo(request)
            && UndoChanges.Of(request, await ledger.KnownAsync(request.WaNumber, cancellationToken)).Refusal is not null;
        var beside = Beside(request);
        await names.HearAsync([.. beside.Approvers, .. request.Approval?.Decisions.Select(decision => decision.For).OfType<string>() ?? []],
            cancellationToken);
        var shown = await ledger.AsItWaitsAsync(request, cancellationToken);
        return Build(shown, view, beside with { IsOvertaken = overtaken, AskedAt = askedAt });
    }

    private Card Build(UpdateRequest request, RequestView view, RequestBeside beside) =>
        RequestCard.Build(request, retries.MaxAttempts, view, beside);

    private RequestBeside Beside(UpdateRequest request) =>
        request is { State: RequestState.AwaitingApproval, Approval: not null }
            ? RequestBeside.Nothing with { Approvers = Undecided.Entries(request, access) } : RequestBeside.Nothing;
}
