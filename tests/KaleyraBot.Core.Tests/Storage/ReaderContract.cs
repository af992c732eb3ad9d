using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Tests.Storage;

/// <summary>Who does the reads of every event.</summary>
public abstract class ReaderContract : StoreContract
{
    /// <summary>Whether the database answers from another process.</summary>
    protected abstract bool IsServer { get; }

    /// <summary>
    /// A thread of the pool that waited for a server would hold up the answers of others, where there are few cores; and what follows on a
    /// read would hold up the next one.
    /// </summary>
    [SkippableFact]
    public async Task Read_OfAServer_WaitsOnNoThreadOfThePool()
    {
        var (reads, follows) = await Task.Run(async () =>
            (await Store.Readers.ReadAsync(_ => Thread.CurrentThread.IsThreadPoolThread), Thread.CurrentThread.IsThreadPoolThread));

        Assert.Equal((!IsServer, true), (reads, follows));
    }

    [SkippableFact]
    public async Task Reads_MoreThanAtOnce_AreAllAnswered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Readers.Most * 20)
            .Select(i => Store.Readers.ReadAsync(sql => sql.First("SELECT $1", line => line.GetInt64(0), (long)i))));

        Assert.Equal(Enumerable.Range(0, Readers.Most * 20).Select(i => (long)i), answers);
    }

    [SkippableFact]
    public async Task Read_ThatFails_SaysSo_AndTheNextOneIsAnswered()
    {
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Store.Readers.ReadAsync<int>(_ => throw new InvalidTimeZoneException()));

        Assert.Equal(1, await Store.Readers.ReadAsync(sql => sql.First("SELECT 1", line => line.GetInt32(0))));
    }
}
