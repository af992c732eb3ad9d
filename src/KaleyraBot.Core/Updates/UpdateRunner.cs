using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Core.Updates;

/// <summary>
/// Runs <see cref="Effect.Apply"/>: records the intent, calls Kaleyra, records the answer. Runs again after a crash,
/// with the same body and one attempt fewer left.
/// </summary>
public sealed class UpdateRunner(ILedger ledger, IOutbox outbox, INumberApi api, RetryPolicy policy, RunCheck check, SealCheck seals, TimeProvider time)
{
    public async Task RunAsync(Lease lease, int number, CancellationToken cancellationToken)
    {
        var request = await ledger.FindAsync(number, cancellationToken);
        if (request is not { State: RequestState.Queued or RequestState.Running })
        {
            await outbox.CompleteAsync(lease, step: null, message: null, cancellationToken);
            return;
        }
        if (request.Attempts >= policy.MaxAttempts)
        {
            // Only a process that died in its last call leaves such a request behind.
            await EndAsync(lease, request, new UpdateResult.Unknown("answers.unknownInterrupted"), cancellationToken);
            return;
        }
        if (await seals.RefusalAsync(request, cancellationToken) is { } forged)
        {
            await EndAsync(lease, request, new UpdateResult.Withheld(forged), cancellationToken);
            return;
        }
        // Once an attempt was made it may have been applied, and only the same body again can settle that.
        if (request.Attempts == 0 && await RefusalAsync(request, cancellationToken) is { } why)
        {
            await EndAsync(lease, request, request.Result is UpdateResult.Unknown ? request.Result : new UpdateResult.Withheld(why), cancellationToken);
            return;
        }
        var start = RequestSteps.Start(request, await ledger.KnownAsync(request.WaNumber, cancellationToken), time.GetUtcNow());
        // Under the lease: who was asleep while another process took over reads a request that runs, and must not count an attempt of its own.
        if (!await outbox.BeginAsync(lease, start, cancellationToken))
        {
            // Cancelled in this very moment: look again. Or this lease ran out and somebody else has it: then it is theirs.
            if (await outbox.RenewAsync(lease, cancellationToken))
            {
                await RunAsync(lease, number, cancellationToken);
            }
            return;
        }
        var result = await api.UpdateAsync(request.Account, request.WaNumber, request.Changes, cancellationToken);
        await EndAsync(lease, start.After, result, cancellationToken);
    }

    /// <summary>Requests for one number run one after another, so nothing comes between this look and the call.</summary>
    private async Task<Sentence?> RefusalAsync(UpdateRequest request, CancellationToken cancellationToken) => check.Refusal(request)
        ?? (request.Undoes is null ? null : Undo.Overtaken(request, await ledger.KnownAsync(request.WaNumber, cancellationToken)));

    private async Task EndAsync(Lease lease, UpdateRequest request, UpdateResult result, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var again = request.Attempts > 0 && result is UpdateResult.Throttled or UpdateResult.Unknown && request.Attempts < policy.MaxAttempts;
        if (again)
        {
            var retryAt = now + policy.DelayAfter(request.Attempts, AskedFor(result));
            await outbox.PostponeAsync(lease, retryAt, RequestSteps.Wait(request, result, retryAt, now), cancellationToken);
        }
        else
        {
            Telemetry.Ended(result);
            await outbox.CompleteAsync(lease, RequestSteps.Finish(request, result, now), message: null, cancellationToken);
        }
    }

    private static TimeSpan? AskedFor(UpdateResult result) => result switch
    {
        UpdateResult.Throttled throttled => throttled.After,
        UpdateResult.Unknown unknown => unknown.After,
        _ => null,
    };
}
