namespace KaleyraBot.Storage.Sql;

/// <summary>What waits for the writer, in the order in which it came. Taking waits without spinning: on one core that would only take time from the others.</summary>
internal sealed class PieceQueue
{
    private readonly object gate = new();
    private readonly Queue<Piece> waiting = [];
    private bool ended;

    public void Add(Piece piece)
    {
        lock (gate)
        {
            if (!ended)
            {
                waiting.Enqueue(piece);
                Monitor.Pulse(gate);
                return;
            }
        }
        piece.Fail(new ObjectDisposedException(nameof(Writer)));
    }

    /// <summary>All that waits, at most so many, without those that nobody wants any more; one that has to be alone, alone. Empty at the end.</summary>
    public List<Piece> Take(int most)
    {
        var taken = new List<Piece>();
        lock (gate)
        {
            while (taken.Count == 0)
            {
                while (waiting.Count == 0)
                {
                    if (ended)
                    {
                        return taken;
                    }
                    Monitor.Wait(gate);
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
        lock (gate)
        {
            ended = true;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Whoever is about to ask shares the transaction: on a busy core others go first, on an idle one this takes no time.</summary>
    private void Gather()
    {
        var before = 0;
        while (waiting.Count > before)
        {
            before = waiting.Count;
            Monitor.Exit(gate);
            Thread.Yield();
            Monitor.Enter(gate);
        }
    }

    private void Fill(List<Piece> taken, int most)
    {
        while (taken.Count < most && waiting.TryPeek(out var next) && !(next.IsAlone && taken.Count > 0))
        {
            waiting.Dequeue();
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
