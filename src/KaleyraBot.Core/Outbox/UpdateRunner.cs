using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Outbox;

/// <summary>
/// Runs <see cref="Effect.Apply"/>: asks whether it may be called now, records the intent, calls Kaleyra, records the answer. Runs again
/// after a crash, with the same body and one attempt fewer left.
/// </summary>
public sealed class UpdateRunner(
    ILedger ledger, IOutbox outbox, IHolds holds, INumberApi api, RetryPolicy policy, RunCheck check, SealCheck seals, LateCalls late,
    TimeProvider time)
{
    /// <summary>Lifting a hold wakes what it held, so this is only how often a forgotten one is looked at.</summary>
    private static readonly TimeSpan Parked = TimeSpan.FromHours(1);

    /// <summary>The account answers again by now.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public async Task RunAsync(Job job, int number, CancellationToken cancellationToken)
    {
        // Cancelled, held or let go in this very moment: look again. Or it was done before.
        while (!await TryAsync(job, number, cancellationToken) && await outbox.IsOpenAsync(job, cancellationToken))
        {
        }
    }

    /// <summary>False: something came in between, and nothing was done.</summary>
    private async Task<bool> TryAsync(Job job, int number, CancellationToken cancellationToken)
    {
        var request = await ledger.FindAsync(number, cancellationToken);
        if (request is not { State: RequestState.Queued or RequestState.Running })
        {
            await outbox.CompleteAsync(job, step: null, message: null, cancellationToken);
            return true;
        }
        if (request.Attempts >= policy.MaxAttempts)
        {
            // Only a process that died in its last call leaves such a request behind.
            await EndAsync(job, request, new UpdateResult.Unknown("answers.unknownInterrupted"), cancellationToken);
            return true;
        }
        if (await seals.RefusalAsync(request, cancellationToken) is { } forged)
        {
            return await WithholdAsync(job, request, forged, cancellationToken);
        }
        // Requests for one number run one after another, so nothing comes between this look and the call, holds excepted: they are
        // looked at once more where the call begins.
        var known = await ledger.KnownAsync(request.WaNumber, cancellationToken);
        var hold = await holds.FindAsync(request.WaNumber, cancellationToken);
        switch (check.Judge(request, known, hold, time.GetUtcNow()))
        {
            case RunRuling.Run when api.PauseOf(request.Account) is { } pause:
                return await DeferAsync(job, request, pause, cancellationToken);
            case RunRuling.Run run:
                IReadOnlyList<Effect> behind = request.IsDeferred ? await ledger.BehindAsync(request, cancellationToken) : [];
                return await CallAsync(job, new(outbox, job, request, from => RequestSteps.Start(from, known, time.GetUtcNow(),
                    run.Despite).And(behind), time), request, cancellationToken);
            case RunRuling.WaitUntil wait:
                return await outbox.ParkAsync(job, request, wait.Time, cancellationToken);
            case RunRuling.WaitFor wait:
                return await ParkAsync(job, request, wait.Hold, cancellationToken);
            case RunRuling.Refuse refuse:
                return await WithholdAsync(job, request, refuse.Why, cancellationToken);
            default:
                throw new InvalidOperationException("Nobody knows this verdict.");
        }
    }

    private async Task<bool> CallAsync(Job job, Intent intent, UpdateRequest request, CancellationToken cancellationToken)
    {
        var result = await api.CallAsync(request, intent.TakeAsync, cancellationToken);
        intent.ThrowWhereItFailed();
        if (result is null)
        {
            return false;
        }
        try
        {
            await EndAsync(job, intent.Begun ?? request, result, cancellationToken);
        }
        catch (Exception) when (job.Fence is not null && intent.Begun is not null)
        {
            await late.ReportAsync(job, intent.Begun);
            throw;
        }
        return true;
    }

    private async Task<bool> WithholdAsync(Job job, UpdateRequest request, Sentence why, CancellationToken cancellationToken)
    {
        await EndAsync(job, request with { MayBeApplied = request.IsInDoubt }, new UpdateResult.Withheld(why), cancellationToken);
        return true;
    }

    private Task<bool> ParkAsync(Job job, UpdateRequest request, Hold hold, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return request.Held == hold
            ? outbox.ParkAsync(job, request, now + Parked, cancellationToken)
            : outbox.PostponeAsync(job, now + Parked, RequestSteps.Hold(request, hold, now), cancellationToken);
    }

    private async Task<bool> DeferAsync(Job job, UpdateRequest request, TimeSpan pause, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (request.IsDeferred)
        {
            return await outbox.ParkAsync(job, request, now + pause, cancellationToken);
        }
        var step = DeferSteps.Defer(request, now).And(await ledger.BehindAsync(request, cancellationToken));
        return await outbox.PostponeAsync(job, now + pause, step, cancellationToken);
    }

    private async Task EndAsync(Job job, UpdateRequest request, UpdateResult result, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (result is UpdateResult.Deferred)
        {
            await DeferAsync(job, request, api.PauseOf(request.Account) ?? Soon, cancellationToken);
            return;
        }
        if (result is UpdateResult.Throttled or UpdateResult.Unknown && request.Attempts < policy.MaxAttempts)
        {
            var retryAt = now + policy.DelayAfter(request.Attempts, AskedFor(result));
            var held = request with { Held = await holds.FindAsync(request.WaNumber, cancellationToken) };
            await outbox.PostponeAsync(job, retryAt, RequestSteps.Wait(held, result, retryAt, now), cancellationToken);
        }
        else
        {
            var step = RequestSteps.Finish(request, result, now);
            await outbox.CompleteAsync(job, step.And(await OutdatedAsync(step.After, cancellationToken)), message: null, cancellationToken);
        }
    }

    /// <summary>
    /// Cards of other requests may say something else now: those that wait beside this one, and those whose change came before it.
    /// </summary>
    private async Task<IReadOnlyList<Effect>> OutdatedAsync(UpdateRequest ended, CancellationToken cancellationToken)
    {
        var waits = (await ledger.WaitingAsync(ended.WaNumber, ended.Number, take: 1, cancellationToken)).Count > 0;
        var changed = ended.State is RequestState.Succeeded or RequestState.Unknown;
        return
        [
            .. waits ? [new Effect.Overtake(ended.Number)] : Array.Empty<Effect>(),
            .. changed && ended.Changes.Any(change => change.Before is not null)
                ? [new Effect.Outdate(ended.WaNumber)] : Array.Empty<Effect>(),
        ];
    }

    private static TimeSpan? AskedFor(UpdateResult result) => result switch
    {
        UpdateResult.Throttled throttled => throttled.After,
        UpdateResult.Unknown unknown => unknown.After,
        _ => null,
    };
}
