using System.Data.Common;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Seals;

namespace KaleyraBot.Storage.Sql;

/// <summary>The writer's connection, which stays open, and the transactions on it. For one thread at a time.</summary>
internal sealed class WriterSession(IDatabase database, SealKeyStore keys)
{
    /// <summary>One piece may be slow by itself; where a second one is not answered, nobody waits for a third.</summary>
    private const int MostSilences = 2;

    private const string Commit = "COMMIT";
    private const string Rollback = "ROLLBACK";

    private Statements? _sql;
    private LedgerContext? _context;

    /// <summary>Stores them, and answers each: all of them, or those that fail by themselves left out.</summary>
    public void Store(List<Piece> pieces)
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

    /// <summary>Whatever was begun is rolled back by that; the next pieces begin with another connection.</summary>
    public void Close()
    {
        _context?.Dispose();
        _sql?.Dispose();
        (_context, _sql) = (null, null);
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
        var silences = new List<Exception>();
        foreach (var piece in pieces)
        {
            if (silences.Count == MostSilences)
            {
                piece.LeaveOut(silences[^1]);
                continue;
            }
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
            if (piece.Silence is { } silence)
            {
                silences.Add(silence);
            }
        }
        _sql!.Run(Commit);
    }

    private ChainEnd NewEnd() => new(_sql!, keys.Keys);

    private Write NewWrite(ChainEnd end, HashSet<Fence> passed) => new(_sql!, keys.Keys, end, passed, Context);

    private LedgerContext Context() => _context ??= database.On(_sql!.Connection);
}
