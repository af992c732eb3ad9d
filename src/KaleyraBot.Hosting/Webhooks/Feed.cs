using KaleyraBot.Core.Audit;

namespace KaleyraBot.Hosting.Webhooks;

/// <summary>
/// Delivers the audit to one receiver: each entry once it took the one before, at least once, however long it is away. What it took is
/// noted at the end of some entries, so that after a crash it gets a few of them again, by the same ids.
/// </summary>
/// <param name="receiver">Who gets it.</param>
/// <param name="feeds">What it took.</param>
/// <param name="alone">Whether there is no other process that could deliver.</param>
/// <param name="pace">How often what is tried.</param>
/// <param name="time">By its monotonic clock.</param>
/// <param name="log">Says what fails.</param>
internal sealed class Feed(IReceiver receiver, IAuditFeeds feeds, bool alone, FeedPace pace, TimeProvider time, ILogger log)
{
    /// <summary>Entries between two notes of what was taken.</summary>
    private const int Batch = 50;

    private readonly string _owner = Guid.CreateVersion7().ToString();
    private int _tries;
    private bool _isGone;

    public string Name => receiver.Name;

    /// <summary>As it stood at the last look; null before the first.</summary>
    public FeedState? State { get; private set; }

    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && !_isGone)
        {
            var pause = await TryStepAsync(stopping);
            await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await ReleaseAsync();
    }

    private async Task<TimeSpan> TryStepAsync(CancellationToken stopping)
    {
        try
        {
            return await StepAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception exception)
        {
            // The ledger, most likely: whoever needs that says so louder.
            Log.FeedBroke(log, Name, exception);
            return pace.AfterTries(++_tries, asked: null);
        }
    }

    /// <summary>How long to wait before the next one.</summary>
    private async Task<TimeSpan> StepAsync(CancellationToken stopping)
    {
        State = await feeds.LookAsync(Name, receiver.FromStart, stopping);
        if (State.Behind == 0 || !await feeds.ClaimAsync(Name, _owner, FeedPace.Lease, alone, stopping))
        {
            return pace.Look;
        }
        var claimed = time.GetTimestamp();
        // Who claims late may follow one that delivered more meanwhile.
        State = await feeds.LookAsync(Name, receiver.FromStart, stopping);
        var (taken, noted) = (State.Taken, State.Taken);
        try
        {
            for (var sent = 0; sent < Batch && taken < State.Last; sent++)
            {
                if (time.GetElapsedTime(claimed) > FeedPace.Fresh)
                {
                    if (!await NoteAsync(taken))
                    {
                        return pace.Look;
                    }
                    (claimed, noted) = (time.GetTimestamp(), taken);
                }
                if (await NextAsync(taken, stopping) is not { } entry)
                {
                    // Somebody cut entries out of the chain: nobody can deliver those, and what follows must not wait for them for ever.
                    taken = Math.Min(State.Last, taken + Batch);
                    continue;
                }
                var reception = await receiver.SendAsync(entry, stopping);
                Telemetry.Delivered(Name, reception.Kind.ToString().ToLowerInvariant());
                if (reception.Kind != ReceptionKind.Taken)
                {
                    return Pause(reception, entry.Seq);
                }
                (taken, _tries) = (entry.Seq, 0);
            }
        }
        finally
        {
            // Also where the process is asked to stop in between.
            _ = taken > noted && await NoteAsync(taken);
        }
        State = await feeds.LookAsync(Name, receiver.FromStart, stopping);
        return State.Behind > 0 ? TimeSpan.Zero : pace.Look;
    }

    /// <summary>Read right before it is sent: what is erased while the receiver takes those before must not leave.</summary>
    private async Task<AuditRecord?> NextAsync(long taken, CancellationToken stopping) =>
        await feeds.AfterAsync(taken, 1, stopping) is [var next] ? next
        : await feeds.AfterAsync(taken, Batch, stopping) is [var later, ..] ? later
        : null;

    private Task<bool> NoteAsync(long taken) => feeds.TakeAsync(Name, _owner, taken, FeedPace.Lease, CancellationToken.None);

    private TimeSpan Pause(Reception reception, long seq)
    {
        if (reception.Kind == ReceptionKind.Gone)
        {
            _isGone = true;
            Log.ReceiverGone(log, Name, seq, reception.Why);
            return TimeSpan.Zero;
        }
        var pause = pace.AfterTries(++_tries, reception.After);
        Log.NotTaken(log, Name, seq, _tries, reception.Why, pause);
        return pause;
    }

    /// <summary>So that another process need not wait for the lease. Not where the ledger does not answer.</summary>
    private async Task ReleaseAsync()
    {
        try
        {
            await feeds.ReleaseAsync(Name, _owner, CancellationToken.None);
        }
        catch (Exception exception)
        {
            Log.FeedBroke(log, Name, exception);
        }
    }
}
