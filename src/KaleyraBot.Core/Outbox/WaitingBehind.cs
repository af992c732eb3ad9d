using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Outbox;

/// <summary>Requests in line behind one of the same number, whose cards say what that one waits for.</summary>
internal static class WaitingBehind
{
    /// <summary>Nobody has more in line by hand.</summary>
    private const int MostLookedAt = 20;

    /// <summary>Shows anew those that wait behind this one.</summary>
    public static async Task<IReadOnlyList<Effect>> BehindAsync(
        this ILedger ledger, UpdateRequest first, CancellationToken cancellationToken) =>
        [.. (await ledger.ListAsync(first.WaNumber, before: null, MostLookedAt, cancellationToken))
            .Where(request => request.Number > first.Number && request.State == RequestState.Queued)
            .Select(request => new Effect.ShowRequest(request.Number, request.Place) { Again = true, Passing = true })];
}
