using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Forms;

/// <summary>Whether somebody may ask for one more change: by what of theirs is open, counted by the ledger, and by their pace.</summary>
public sealed class Allowance(ILedger ledger, Limits limits, Rates rates, AccessPolicy access) : IDisposable
{
    // A few people share one: they only wait for each other.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Stores one at a time for each person, so that many sent at once are not all counted before the first is there.</summary>
    public async Task<T> InTurnAsync<T>(Person who, Func<Task<T>> store, CancellationToken cancellationToken)
    {
        var turn = _turns[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(access.PrincipalOf(who.Id)) % _turns.Length];
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await store();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Null, or what to say.</summary>
    public async Task<Sentence?> RefusalAsync(UpdateRequest asked, CancellationToken cancellationToken)
    {
        var open = await ledger.OpenOnesAsync(access.KnownAs(asked.Requester.Id), limits.OpenRequests, cancellationToken);
        return open.Count >= limits.OpenRequests ? Sentence.Of("limits.open", ("count", limits.OpenRequests))
            : asked.Approval is not null && open.Count(one => one.Waits && one.WaNumber == asked.WaNumber) >= limits.WaitingPerNumber
                ? Sentence.Of("limits.waiting", ("count", limits.WaitingPerNumber), ("number", Spoken.Number(asked.WaNumber)))
            : await ledger.CountOpenAsync(asked.Account, limits.OpenPerAccount, cancellationToken) >= limits.OpenPerAccount
                ? Sentence.Of("limits.account", ("count", limits.OpenPerAccount))
            : rates.Ask(asked.Requester, needsApproval: asked.Approval is not null);
    }

    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());
}
