using KaleyraBot.Core.Outbox;

namespace KaleyraBot.Tests.Storage;

/// <summary>What owners of keys would do next, for tests that play all of them.</summary>
internal static class Worklist
{
    /// <summary>The next effect that may be done now, of whichever key; null where there is none.</summary>
    public static async Task<Job?> NextAsync(this IOutbox outbox, TimeProvider time)
    {
        foreach (var (key, _) in (await outbox.DueAsync(time.GetUtcNow(), CancellationToken.None)).OrderBy(due => due.Due))
        {
            if (await outbox.NextAsync(key, CancellationToken.None) is { } job && job.DueAt <= time.GetUtcNow())
            {
                return job;
            }
        }
        return null;
    }

    /// <summary>When something is due at the earliest; null where nothing waits.</summary>
    public static async Task<DateTimeOffset?> NextDueAsync(this IOutbox outbox) =>
        (await outbox.DueAsync(DateTimeOffset.MaxValue, CancellationToken.None)).Min(due => (DateTimeOffset?)due.Due);
}
