using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Updates;

/// <summary>What a request waits for that waits behind another one of its number.</summary>
internal static class InLine
{
    private const int MostLookedAt = 20;

    /// <summary>
    /// For showing: where one before it waits because their account does not answer, it waits for the same. The request itself does not
    /// know: what is before it changes without it.
    /// </summary>
    public static async Task<UpdateRequest> AsItWaitsAsync(
        this ILedger ledger, UpdateRequest request, CancellationToken cancellationToken) =>
        request is { State: RequestState.Queued, Held: null, RetryAt: null, IsDeferred: false }
            && (await ledger.ListAsync(request.WaNumber, request.Number, MostLookedAt, cancellationToken)).Any(before => before.IsDeferred)
            ? request with { Result = new UpdateResult.Deferred() } : request;
}
