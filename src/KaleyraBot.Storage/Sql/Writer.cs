using System.Data.Common;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Storage.Chain;
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

    private const string Commit = "COMMIT";
    private const string Rollback = "ROLLBACK";

    private readonly Lock _starting = new();
    private readonly PieceQueue _queue = new(MostWaiting);
    private Thread? _thread;
    private Statements? _sql;
    private LedgerContext? _context;

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
        Close();
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
                Store(pieces);
            }
            catch (Exception failure)
            {
                // Rolled back as a whole, if only by closing the connection: nothing of it is stored.
                Close();
                pieces.ForEach(piece => piece.Abandoned(failure));
            }
        }
    }

    private void Begin(List<Piece> pieces)
    {
        _sql ??= database.Connect();
        var needsContext = pieces.Exists(piece => piece.NeedsContext);
        if (needsContext)
        {
            // EF Core builds its model with the first question, which takes longer than others should wait for a transaction.
            _ = Context().Model;
        }
        (_sql.MayWait, _sql.IsCalled) = (!needsContext, false);
        foreach (var statement in database.BeginWrite)
        {
            _sql.Later(statement);
        }
    }

    private void Store(List<Piece> pieces)
    {
        if (pieces[0].IsAlone)
        {
            _sql ??= database.Connect();
            pieces[0].Run(NewWrite(NewEnd(), []));
        }
        else if (!TryTogether(pieces) && pieces.Count > 1)
        {
            OneByOne(pieces);
        }
        pieces.ForEach(piece => piece.Committed());
    }

    /// <summary>Nearly always everything succeeds. False: something did not, and nothing of all this is stored.</summary>
    private bool TryTogether(List<Piece> pieces)
    {
        var rested = _sql is not null;
        try
        {
            Begin(pieces);
            var (end, passed) = (NewEnd(), new HashSet<Fence>());
            var stored = pieces.TrueForAll(piece => piece.Run(NewWrite(end, passed)));
            _context?.ChangeTracker.Clear();
            if (!stored)
            {
                _sql!.Forget();
                _sql.Run(Rollback);
                return false;
            }
            end.Put();
            // That it began must be known before it is asked to end, or nobody could say whether it is stored.
            return (_sql!.IsCalled || TryEnd(_sql.Flush, pieces)) && TryEnd(() => _sql.Run(Commit), pieces);
        }
        catch (Exception failure) when (rested && failure is DbException or InvalidOperationException && !_sql!.IsOpen && !_sql.IsCalled)
        {
            // A connection that rested may have been closed by the other side meanwhile: nothing was begun on it, so another one does.
            Close();
            return TryTogether(pieces);
        }
    }

    /// <summary>What waits goes with the end, and may fail there; whose it was is found out where they are stored one by one.</summary>
    private bool TryEnd(Action end, List<Piece> pieces)
    {
        var isAlone = !_sql!.Waits;
        try
        {
            end();
            return true;
        }
        catch (DbException) when (pieces.Count > 1 && !isAlone && _sql.IsOpen)
        {
            _sql.Run(Rollback);
            return false;
        }
    }

    /// <summary>
    /// What fails is rolled back by itself. A savepoint costs a copy of each page that is changed after it, so this is not the usual way.
    /// </summary>
    private void OneByOne(List<Piece> pieces)
    {
        Begin(pieces);
        var passed = new HashSet<Fence>();
        foreach (var piece in pieces)
        {
            _sql!.Run("SAVEPOINT piece");
            var end = NewEnd();
            var stored = piece.Run(NewWrite(end, passed), () =>
            {
                end.Put();
                _sql.Flush();
            });
            if (!stored)
            {
                _sql.Forget();
                _sql.Run("ROLLBACK TO piece");
            }
            _sql.Run("RELEASE piece");
            _context?.ChangeTracker.Clear();
        }
        _sql!.Run(Commit);
    }

    private ChainEnd NewEnd() => new(_sql!, keys.Keys);

    private Write NewWrite(ChainEnd end, HashSet<Fence> passed) => new(_sql!, keys.Keys, end, passed, Context);

    private LedgerContext Context() => _context ??= database.On(_sql!.Connection);

    private void Close()
    {
        _context?.Dispose();
        _sql?.Dispose();
        (_context, _sql) = (null, null);
    }
}
