using KaleyraBot.Storage.Seals;

namespace KaleyraBot.Storage.Sql;

/// <summary>
/// The one who writes: a thread with a connection that stays open. All that waits is committed as one transaction, so that many share one
/// flush of the disk; each piece of it succeeds or fails by itself, and is answered when everything is durable.
/// </summary>
internal sealed class Writer(IDatabase database, SealKeyStore keys) : IDisposable
{
    /// <summary>Pieces in one transaction; nobody waits longer than these take.</summary>
    private const int MostTogether = 256;

    /// <summary>Seconds of work on a slow disk: whoever came next would be told so by their platform before it is done.</summary>
    internal const int MostWaiting = 10_000;

    private readonly Lock _starting = new();
    private readonly PieceQueue _queue = new(MostWaiting);
    private readonly WriterSession _session = new(database, keys);
    private Thread? _thread;

    /// <summary>Stores what <paramref name="work"/> writes; durable when the task ends.</summary>
    /// <exception cref="LedgerBusyException">Too much waits.</exception>
    public Task<T> WriteAsync<T>(Func<Write, T> work, CancellationToken cancellationToken) =>
        Ask(new Piece<T>(work, alone: false, cancellationToken));

    /// <summary>The same for what ends work that was begun, however much waits: what was sent must be told of.</summary>
    public Task<T> FinishAsync<T>(Func<Write, T> work, CancellationToken cancellationToken) =>
        Ask(new Piece<T>(work, alone: false, cancellationToken) { IsBegun = true });

    /// <summary>The same for work that EF Core does.</summary>
    public Task<T> WriteAsync<T>(Func<Write, Task<T>> work, CancellationToken cancellationToken) =>
        // Nobody else waits for this thread.
        Ask(new Piece<T>(write => work(write).GetAwaiter().GetResult(), alone: false, cancellationToken) { NeedsContext = true });

    /// <summary>Does something to the database that no transaction allows.</summary>
    public Task AloneAsync(Action<Statements> work, CancellationToken cancellationToken) => Ask(new Piece<bool>(
        write =>
        {
            work(write.Sql);
            return true;
        },
        alone: true, cancellationToken));

    public void Dispose()
    {
        _queue.End();
        _thread?.Join();
        _session.Close();
    }

    private Task<T> Ask<T>(Piece<T> piece)
    {
        lock (_starting)
        {
            if (_thread is null)
            {
                _thread = new Thread(Work) { IsBackground = true, Name = "ledger writer" };
                // What flows with a caller (its delivery, its trace) is not the writer's.
                _thread.UnsafeStart();
            }
        }
        _queue.Add(piece);
        return piece.Done;
    }

    private void Work()
    {
        while (_queue.Take(MostTogether) is { Count: > 0 } pieces)
        {
            try
            {
                _session.Store(pieces);
            }
            catch (Exception failure)
            {
                // Rolled back as a whole, if only by closing the connection: nothing of it is stored.
                _session.Close();
                pieces.ForEach(piece => piece.Abandoned(failure));
            }
        }
    }
}
