using System.Data.Common;
using System.Collections.Concurrent;

namespace KaleyraBot.Storage.Sql;

/// <summary>
/// Connections that stay open for the reads of every event, as many as there are reads at the same time, up to a bound; whoever comes then
/// waits for one.
/// </summary>
internal sealed class Readers(IDatabase database) : IDisposable
{
    /// <summary>More at once only wait for one another.</summary>
    public const int Most = 16;

    private const string End = "COMMIT";

    private readonly ConcurrentBag<Statements> _idle = [];
    private readonly SemaphoreSlim _free = new(database.MostReaders);
    private readonly WaitingThreads? _threads = database.IsServer ? new(database.MostReaders, "ledger reader") : null;

    public async Task<T> ReadAsync<T>(Func<Statements, T> read)
    {
        await _free.WaitAsync();
        try
        {
            return _threads is null ? Read(read)
                : await Task.Factory.StartNew(() => Read(read), CancellationToken.None, TaskCreationOptions.DenyChildAttach, _threads);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Several reads that all show one moment.</summary>
    public Task<T> SnapshotAsync<T>(Func<Statements, T> read) => ReadAsync(sql =>
    {
        sql.Run(database.BeginRead);
        var found = read(sql);
        sql.Run(End);
        return found;
    });

    public void Dispose()
    {
        Forget();
        _threads?.Dispose();
        _free.Dispose();
    }

    private T Read<T>(Func<Statements, T> read)
    {
        while (_idle.TryTake(out var rested))
        {
            try
            {
                return Read(rested, read);
            }
            catch (Exception failure) when (failure is DbException or InvalidOperationException && !rested.IsOpen)
            {
                // The database was gone meanwhile, and with it all that was open; a read can be asked for again.
                rested.Dispose();
                Forget();
            }
            catch
            {
                rested.Dispose();
                throw;
            }
        }
        var sql = database.Connect();
        try
        {
            return Read(sql, read);
        }
        catch
        {
            // Whatever is wrong with this connection, the next read begins with another one.
            sql.Dispose();
            throw;
        }
    }

    private T Read<T>(Statements sql, Func<Statements, T> read)
    {
        var found = read(sql);
        _idle.Add(sql);
        return found;
    }

    private void Forget()
    {
        while (_idle.TryTake(out var sql))
        {
            sql.Dispose();
        }
    }
}
