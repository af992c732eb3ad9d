namespace KaleyraBot.Core.Outbox;

/// <summary>When keys have to be looked at. Kept in memory only: what is forgotten here is found by a look at the ledger.</summary>
internal sealed class Alarms(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<string, DateTimeOffset> order = new();
    private TaskCompletionSource rung = New();
    private DateTimeOffset sleepsUntil = DateTimeOffset.MaxValue;

    /// <summary>This key, then.</summary>
    public void Set(string key, DateTimeOffset due)
    {
        lock (gate)
        {
            order.Enqueue(key, due);
            if (due < sleepsUntil)
            {
                rung.TrySetResult();
            }
        }
    }

    /// <summary>Ends the sleep now.</summary>
    public void Ring()
    {
        lock (gate)
        {
            rung.TrySetResult();
        }
    }

    /// <summary>The keys whose time has come.</summary>
    public IReadOnlyCollection<string> Due()
    {
        var due = new HashSet<string>();
        lock (gate)
        {
            while (order.TryPeek(out _, out var at) && at <= time.GetUtcNow())
            {
                due.Add(order.Dequeue());
            }
        }
        return due;
    }

    /// <summary>Until the next key is due, or it rings; at the longest until then.</summary>
    public async Task SleepAsync(DateTimeOffset longest)
    {
        Task ring;
        TimeSpan wait;
        lock (gate)
        {
            sleepsUntil = order.TryPeek(out _, out var next) && next < longest ? next : longest;
            (ring, wait) = (rung.Task, sleepsUntil - time.GetUtcNow());
        }
        if (wait > TimeSpan.Zero)
        {
            using var timer = time.CreateTimer(_ => Ring(), null, wait, Timeout.InfiniteTimeSpan);
            await ring;
        }
        lock (gate)
        {
            (rung, sleepsUntil) = (New(), DateTimeOffset.MaxValue);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
