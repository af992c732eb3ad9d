namespace KaleyraBot.Storage.Sql;

/// <summary>
/// What waits for the writer, in the order in which it came. Taking waits without spinning: on one core that would only take time from the
/// others.
/// </summary>
/// <param name="most">Beyond so many nothing is taken in but what was begun before: whoever asks can ask again.</param>
internal sealed class PieceQueue(int most)
{
    private readonly object _gate = new();
    private readonly Queue<Piece> _waiting = [];
    private bool _ended;

    public void Add(Piece piece)
    {
        lock (_gate)
        {
            if (!_ended && (_waiting.Count < most || piece.IsBegun))
            {
                _waiting.Enqueue(piece);
                Monitor.Pulse(_gate);
                return;
            }
        }
        piece.Fail(_ended ? new ObjectDisposedException(nameof(Writer)) : new LedgerBusyException(most));
    }

    /// <summary>
    /// All that waits, at most so many, without those that nobody wants any more; one that has to be alone, alone. Empty at the end.
    /// </summary>
    public List<Piece> Take(int most)
    {
        var taken = new List<Piece>();
        lock (_gate)
        {
            while (taken.Count == 0)
            {
                while (_waiting.Count == 0)
                {
                    if (_ended)
                    {
                        return taken;
                    }
                    Monitor.Wait(_gate);
                }
                Gather();
                Fill(taken, most);
            }
        }
        return taken;
    }

    /// <summary>What waits is still done; nothing more is taken in.</summary>
    public void End()
    {
        lock (_gate)
        {
            _ended = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>
    /// Whoever is about to ask shares the transaction: on a busy core others go first, on an idle one this takes no time.
    /// </summary>
    private void Gather()
    {
        var before = 0;
        while (_waiting.Count > before)
        {
            before = _waiting.Count;
            Monitor.Exit(_gate);
            Thread.Yield();
            Monitor.Enter(_gate);
        }
    }

    private void Fill(List<Piece> taken, int most)
    {
        while (taken.Count < most && _waiting.TryPeek(out var next) && !(next.IsAlone && taken.Count > 0))
        {
            _waiting.Dequeue();
            if (next.Cancellation.IsCancellationRequested)
            {
                next.Cancel();
                continue;
            }
            taken.Add(next);
            if (next.IsAlone)
            {
                return;
            }
        }
    }
}
