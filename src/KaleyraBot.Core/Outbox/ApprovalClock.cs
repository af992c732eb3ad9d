using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Outbox;

/// <summary>
/// What happens to a waiting request by itself: a reminder, its end, a newer request beside it. Runs effects that are due.
/// </summary>
public sealed class ApprovalClock(ILedger ledger, IOutbox outbox, ApprovalPolicy policy, TimeProvider time)
{
    private const int MostLookedAt = 100;

    public Task ExpireAsync(Job job, int number, CancellationToken cancellationToken) =>
        StepAsync(job, number, ApprovalSteps.Expire, cancellationToken);

    /// <summary>After a long rest of the bot both may be due, and nobody is asked to decide what they cannot decide any more.</summary>
    public Task RemindAsync(Job job, int number, CancellationToken cancellationToken) => StepAsync(
        job, number,
        (request, now) =>
            now < request.Approval!.Deadline ? ApprovalSteps.Remind(request, policy, now) : ApprovalSteps.Expire(request, now),
        cancellationToken);

    /// <summary>
    /// Marks the older requests for this number that wait, want one of the same fields, and say so of no other one that waits. So each is
    /// marked once, by the first that comes after it, however many come: a card that says that there is a newer one need not name the
    /// newest. When that one has ended, the next one that waits is named, or none.
    /// </summary>
    public async Task OvertakeAsync(Job job, int number, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(number, cancellationToken) is { } newer)
        {
            var waiting = await ledger
                .WaitingAsync(newer.WaNumber, newer.HasEnded ? int.MaxValue : number, MostLookedAt, cancellationToken);
            foreach (var older in waiting.Where(older => older.Number < number))
            {
                if (newer.HasEnded)
                {
                    await UnmarkAsync(older, number, waiting, cancellationToken);
                }
                else if (!waiting.Any(other => other.Number == older.Approval?.Newer))
                {
                    await MarkAsync(older, newer, cancellationToken);
                }
            }
        }
        await outbox.CompleteAsync(job, step: null, message: null, cancellationToken);
    }

    private async Task UnmarkAsync(UpdateRequest older, int ended, IReadOnlyList<UpdateRequest> waiting,
        CancellationToken cancellationToken)
    {
        var fields = older.Changes.Select(change => change.Field).ToHashSet();
        var next = waiting.Where(other => other.Number > older.Number && other.Changes.Any(change => fields.Contains(change.Field)))
            .Select(other => (int?)other.Number).Min();
        var marked = older;
        while (marked is { State: RequestState.AwaitingApproval, Approval: { } approval } && approval.Newer == ended
            && !await ledger.TakeAsync(ApprovalSteps.Overtake(marked, next, time.GetUtcNow()), cancellationToken))
        {
            marked = await ledger.FindAsync(older.Number, cancellationToken);
        }
    }

    private async Task MarkAsync(UpdateRequest older, UpdateRequest newer, CancellationToken cancellationToken)
    {
        var fields = newer.Changes.Select(change => change.Field).ToHashSet();
        var marked = older;
        while (marked is { State: RequestState.AwaitingApproval, Approval: { } approval } && !(approval.Newer >= newer.Number)
            && marked.Changes.Any(change => fields.Contains(change.Field))
            && !await ledger.TakeAsync(ApprovalSteps.Overtake(marked, newer.Number, time.GetUtcNow()), cancellationToken))
        {
            marked = await ledger.FindAsync(older.Number, cancellationToken);
        }
    }

    private async Task StepAsync(Job job, int number, Func<UpdateRequest, DateTimeOffset, Step> step, CancellationToken cancellationToken)
    {
        while (true)
        {
            var request = await ledger.FindAsync(number, cancellationToken);
            var next = request is { State: RequestState.AwaitingApproval, Approval: not null } ? step(request, time.GetUtcNow()) : null;
            // False: somebody decided in this very moment, so look again; or it was done before.
            if (await outbox.CompleteAsync(job, next, message: null, cancellationToken)
                || !await outbox.IsOpenAsync(job, cancellationToken))
            {
                return;
            }
        }
    }
}
