namespace KaleyraBot.Core.Outbox;

/// <summary>When keys have to be looked at. Kept in memory only: what is forgotten here is found by a look at the ledger.</summary>
internal sealed class Alarms(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<string, DateTimeOffset> _order = new();
    private TaskCompletionSource _rung = New();
    private DateTimeOffset _sleepsUntil = DateTimeOffset.MaxValue;

    /// <summary>This key, then.</summary>
    public void Set(string key, DateTimeOffset due)
    {
        lock (_gate)
        {
            _order.Enqueue(key, due);
            if (due < _sleepsUntil)
            {
                _rung.TrySetResult();
            }
        }
    }

    /// <summary>Ends the sleep now.</summary>
    public void Ring()
    {
        lock (_gate)
        {
            _rung.TrySetResult();
        }
    }

    /// <summary>The keys whose time has come.</summary>
    public IReadOnlyCollection<string> Due()
    {
        var due = new HashSet<string>();
        lock (_gate)
        {
            while (_order.TryPeek(out _, out var at) && at <= time.GetUtcNow())
            {
                due.Add(_order.Dequeue());
            }
        }
        return due;
    }

    /// <summary>Until the next key is due, or it rings; at the longest for so long.</summary>
    public async Task SleepAsync(TimeSpan longest)
    {
        Task ring;
        TimeSpan wait;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            _sleepsUntil = _order.TryPeek(out _, out var next) && next < now + longest ? next : now + longest;
            (ring, wait) = (_rung.Task, _sleepsUntil - now);
        }
        if (wait > TimeSpan.Zero)
        {
            using var timer = time.CreateTimer(_ => Ring(), null, wait, Timeout.InfiniteTimeSpan);
            await ring;
        }
        lock (_gate)
        {
            (_rung, _sleepsUntil) = (New(), DateTimeOffset.MaxValue);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
