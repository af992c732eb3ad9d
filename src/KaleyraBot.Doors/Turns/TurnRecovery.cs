using KaleyraBot.Core.Inbox;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Doors.Turns;

/// <summary>
/// Takes up the deliveries that were acknowledged and left, by a process that died or by a failure: begun in their order, some at a time,
/// so that one that is slow delays no other number's.
/// </summary>
public sealed class TurnRecovery(
    IInbox inbox, TurnScheduler turns, IEnumerable<ITurnHandler> doors, LeftAfter left, TimeProvider time, ILogger<TurnRecovery> log)
{
    /// <summary>How long to wait between two looks.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>How many a look takes up, at most.</summary>
    private const int Most = 64;

    /// <summary>
    /// How long a look waits for those that it took up. They go on all the same; but what they wait for may be left itself by now, and
    /// only the next look takes that up.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public async Task RoundAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var resumed = new List<Task>();
        foreach (var kept in await inbox.KeptAsync(cancellationToken))
        {
            // In this order: what is not under way any more has ended before.
            if (resumed.Count < Most && left.Is(kept, now) && !turns.IsUnderWay(kept.Delivery.Id)
                && !await inbox.IsHandledAsync(kept.Delivery.Id, cancellationToken))
            {
                resumed.Add(ResumeAsync(kept));
            }
        }
        try
        {
            await Task.WhenAll(resumed).WaitAsync(Longest, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // They are under way, and the scheduler knows them.
        }
    }

    private async Task ResumeAsync(KeptDelivery kept)
    {
        using var span = Telemetry.Resume(kept.Delivery.Door, kept.Trace);
        log.Resumed(kept.Delivery.Door, kept.Delivery.Id, kept.At);
        var door = doors.FirstOrDefault(door => door.Door == kept.Delivery.Door);
        if (door is null || !await door.ResumeAsync(kept))
        {
            // Everything behind it would wait for ever.
            log.Unreadable(kept.Delivery.Door, kept.Delivery.Id);
            await inbox.EndAsync(kept.Delivery.Id, CancellationToken.None);
        }
    }
}
