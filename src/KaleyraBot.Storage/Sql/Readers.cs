using System.Collections.Concurrent;

namespace KaleyraBot.Storage.Sql;

/// <summary>Connections that stay open for the reads of every event, as many as there are reads at the same time.</summary>
internal sealed class Readers(IDatabase database) : IDisposable
{
    private const string Begin = "BEGIN";
    private const string End = "COMMIT";

    private readonly ConcurrentBag<Statements> _idle = [];

    public Task<T> ReadAsync<T>(Func<Statements, T> read)
    {
        var sql = _idle.TryTake(out var open) ? open : new Statements(database.Connect());
        try
        {
            var found = read(sql);
            _idle.Add(sql);
            return Task.FromResult(found);
        }
        catch (Exception failure)
        {
            // Whatever is wrong with this connection, the next read begins with a new one.
            sql.Close();
            return Task.FromException<T>(failure);
        }
    }

    /// <summary>Several reads that all show one moment.</summary>
    public Task<T> SnapshotAsync<T>(Func<Statements, T> read) => ReadAsync(sql =>
    {
        sql.Run(Begin);
        var found = read(sql);
        sql.Run(End);
        return found;
    });

    public void Dispose()
    {
        while (_idle.TryTake(out var sql))
        {
            sql.Close();
        }
    }
}
