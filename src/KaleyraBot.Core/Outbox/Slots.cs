namespace KaleyraBot.Core.Outbox;

/// <summary>
/// So many at a time, shared fairly. Whoever holds some gets another one only while more are free than they hold: one that is slow ends
/// up with half of all, the next one with a quarter, and whoever holds none gets the next free one. Of those that wait, whoever holds the
/// fewest goes first.
/// </summary>
internal sealed class Slots(int count)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Share> _shares = [];

    /// <summary>Those that hold none and want one, in their order; and those that hold some, never more than there are slots.</summary>
    private readonly Queue<Share> _empty = [];
    private readonly List<Share> _holders = [];
    private readonly int _count = count;
    private int _free = count;

    /// <summary>Set while somebody waits for all of them, or has them.</summary>
    private TaskCompletionSource? _whole;

    /// <summary>How many hold or want some now.</summary>
    public int Sharers
    {
        get
        {
            lock (_gate)
            {
                return _shares.Count;
            }
        }
    }

    /// <summary>Ends when there is one for this sharer, who gives it back by <see cref="Leave"/>.</summary>
    public Task EnterAsync(string sharer)
    {
        var turn = New();
        lock (_gate)
        {
            if (!_shares.TryGetValue(sharer, out var share))
            {
                _shares[sharer] = share = new();
            }
            share.Waiting.Enqueue(turn);
            if (share is { Held: 0, Waiting.Count: 1 })
            {
                _empty.Enqueue(share);
            }
            Admit();
        }
        return turn.Task;
    }

    public void Leave(string sharer)
    {
        lock (_gate)
        {
            _free++;
            var share = _shares[sharer];
            share.Held--;
            if (share.Held == 0)
            {
                _holders.Remove(share);
                if (share.Waiting.Count > 0)
                {
                    _empty.Enqueue(share);
                }
                else
                {
                    _shares.Remove(sharer);
                }
            }
            Admit();
        }
    }

    /// <summary>Does it while nobody has a slot, and nobody gets one. For one caller at a time.</summary>
    public async Task WhileFreeAsync(Func<Task> change, CancellationToken cancellationToken)
    {
        Task whole;
        lock (_gate)
        {
            _whole = New();
            whole = _whole.Task;
            Admit();
        }
        try
        {
            await whole.WaitAsync(cancellationToken);
            await change();
        }
        finally
        {
            lock (_gate)
            {
                _whole = null;
                Admit();
            }
        }
    }

    private void Admit()
    {
        if (_whole is not null)
        {
            if (_free == _count)
            {
                _whole.TrySetResult();
            }
            return;
        }
        while (_free > 0 && Next() is { } share)
        {
            _free--;
            share.Held++;
            if (share.Held == 1)
            {
                _holders.Add(share);
            }
            share.Waiting.Dequeue().SetResult();
        }
    }

    private Share? Next() => _empty.TryDequeue(out var first) ? first
        : _holders.Where(share => share.Waiting.Count > 0 && share.Held < _free).MinBy(share => share.Held);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Share
    {
        public int Held { get; set; }

        public Queue<TaskCompletionSource> Waiting { get; } = [];
    }
}
