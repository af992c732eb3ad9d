using System.Collections.Concurrent;

namespace KaleyraBot.Storage.Sql;

/// <summary>
/// Threads of their own for work that waits for a server. Threads of the pool must not: it has as many as there are cores, adds one every
/// half a second only, and hands over what arrives from the server as well, so that on one core nothing would go on meanwhile.
/// </summary>
/// <param name="most">Threads, at most; as long as there are fewer, no work waits for other work.</param>
/// <param name="name">What they are called.</param>
internal sealed class WaitingThreads(int most, string name) : TaskScheduler, IDisposable
{
    private readonly BlockingCollection<Task> _work = [];
    private readonly Lock _starting = new();
    private int _started;

    /// <summary>Work that was asked for and has not ended.</summary>
    private int _open;

    public override int MaximumConcurrencyLevel => most;

    /// <summary>What was begun is done before they end.</summary>
    public void Dispose() => _work.CompleteAdding();

    protected override void QueueTask(Task task)
    {
        var open = Interlocked.Increment(ref _open);
        _work.Add(task);
        if (open <= Volatile.Read(ref _started))
        {
            return;
        }
        lock (_starting)
        {
            if (_started < Math.Min(open, most))
            {
                _started++;
                new Thread(Work) { IsBackground = true, Name = name }.UnsafeStart();
            }
        }
    }

    /// <summary>Whoever waits for it in line would be a thread of the pool.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => [.. _work];

    private void Work()
    {
        foreach (var task in _work.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
            Interlocked.Decrement(ref _open);
        }
    }
}
