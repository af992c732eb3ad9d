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

    /// <summary>The earliest are among these, and wait for none that is not.</summary>
    private const int AtOnce = 16;

    public async Task RoundAsync(CancellationToken cancellationToken)
    {
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(await inbox.KeptAsync(cancellationToken), atOnce, async (kept, ending) =>
        {
            // In this order: what is not under way any more has ended before.
            if (left.Is(kept, time.GetUtcNow()) && !turns.IsUnderWay(kept.Delivery.Id)
                && !await inbox.IsHandledAsync(kept.Delivery.Id, ending))
            {
                await ResumeAsync(kept).WaitAsync(ending);
            }
        });
    }

    private async Task ResumeAsync(KeptDelivery kept)
    {
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
