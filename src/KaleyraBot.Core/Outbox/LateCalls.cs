using KaleyraBot.Core.Diagnostics;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Core.Outbox;

/// <summary>
/// What an owner that was asleep may have sent after its successor's calls. It alone knows, so it says so when it wakes, however long the
/// ledger does not answer; whoever owns the request's clock then ends the request as unknown (<see cref="Effect.SentLate"/>).
/// </summary>
public sealed class LateCalls(ILedger ledger, IOutbox outbox, TimeProvider time, ILogger<LateCalls> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly RetryPolicy Patience = new(MaxAttempts: int.MaxValue, Delay: TimeSpan.FromSeconds(2));

    /// <summary>No pause is longer than that of so many tries: half a minute.</summary>
    private const int LongestAfter = 5;

    /// <summary>A call was made, and what came of it could not be stored.</summary>
    public async Task ReportAsync(Job job, UpdateRequest called)
    {
        while (!await TryReportAsync(job, called))
        {
            await Task.Delay(Pause, time, CancellationToken.None);
        }
    }

    /// <summary>Runs <see cref="Effect.SentLate"/>: when what is under way for the request has ended.</summary>
    public async Task NoteAsync(Job job, int number, CancellationToken cancellationToken)
    {
        while (true)
        {
            var request = await ledger.FindAsync(number, cancellationToken);
            if (request is { HasEnded: false })
            {
                var dueAt = time.GetUtcNow() + Patience.DelayAfter(Math.Min(job.Tries, LongestAfter), askedFor: null);
                await outbox.PostponeAsync(job, dueAt, step: null, cancellationToken);
                return;
            }
            // False: the request changed in this very moment, so look again; or it was done before.
            var step = request is null ? null : LateStep.SentLate(request, time.GetUtcNow());
            if (await outbox.CompleteAsync(job, step, message: null, cancellationToken)
                || !await outbox.IsOpenAsync(job, cancellationToken))
            {
                return;
            }
        }
    }

    private async Task<bool> TryReportAsync(Job job, UpdateRequest called)
    {
        try
        {
            if (await HasSuccessorAsync(job))
            {
                // Once for each call: its intent has this version.
                await ledger.AcceptAsync($"late:{called.Id}:{called.Version}", [new Effect.SentLate(called.Number)], CancellationToken.None);
                logger.SentLate(called.Number);
            }
            return true;
        }
        catch (Exception exception)
        {
            logger.LedgerUnreachable(Pause, exception);
            return false;
        }
    }

    private async Task<bool> HasSuccessorAsync(Job job)
    {
        try
        {
            await outbox.IsOpenAsync(job, CancellationToken.None);
            return false;
        }
        catch (FencedException)
        {
            return true;
        }
    }
}
