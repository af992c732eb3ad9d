using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Tests.Storage;

/// <summary>Whoever waits for a server does not hold up the pool.</summary>
public sealed class WaitingThreadsTests : IDisposable
{
    private const int Most = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly WaitingThreads _threads = new(Most, "those who wait");

    public void Dispose() => _threads.Dispose();

    [Fact]
    public async Task Work_RunsOnAThreadOfItsOwn_AndWhatFollowsOnThePool()
    {
        var (isOfPool, name) = await RunAsync(() => (Thread.CurrentThread.IsThreadPoolThread, Thread.CurrentThread.Name));

        Assert.Equal((false, "those who wait"), (isOfPool, name));
        Assert.NotEqual("those who wait", Thread.CurrentThread.Name);
    }

    [Fact]
    public async Task AsManyAsAllowed_WaitAtOnce_AndOneMoreWaitsForThem()
    {
        using var together = new CountdownEvent(Most);
        using var end = new ManualResetEventSlim();
        var waiting = Enumerable.Range(0, Most).Select(_ => RunAsync(() => together.Signal() | end.Wait(Patience))).ToList();
        Assert.True(together.Wait(Patience));

        var oneMore = RunAsync(() => end.IsSet);
        end.Set();

        Assert.All(await Task.WhenAll(waiting), Assert.True);
        // It began when one of them had ended, and none had before.
        Assert.True(await oneMore);
    }

    /// <summary>However soon it comes after what waits.</summary>
    [Fact]
    public async Task OneThatWaits_HoldsUpNoOther()
    {
        for (var i = 0; i < 200; i++)
        {
            using var threads = new WaitingThreads(2, "those who wait");
            using var end = new ManualResetEventSlim();
            var waiting = Task.Factory.StartNew(() =>
                end.Wait(Patience), CancellationToken.None, TaskCreationOptions.DenyChildAttach, threads);
            var other = Task.Factory.StartNew(() => 7, CancellationToken.None, TaskCreationOptions.DenyChildAttach, threads);

            Assert.Equal(7, await other.WaitAsync(Patience));
            end.Set();
            Assert.True(await waiting);
        }
    }

    [Fact]
    public async Task ManyAtOnce_AreAllDone_ByNoMoreThreadsThanAllowed()
    {
        var ran = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => RunAsync(() => (i, Environment.CurrentManagedThreadId))));

        Assert.Equal(Enumerable.Range(0, 1_000), ran.Select(each => each.i));
        Assert.InRange(ran.Select(each => each.CurrentManagedThreadId).Distinct().Count(), 1, Most);
    }

    [Fact]
    public async Task Failure_ReachesWhoeverAsked_AndTheThreadGoesOn()
    {
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => RunAsync<int>(() => throw new InvalidTimeZoneException()));

        Assert.Equal(7, await RunAsync(() => 7));
    }

    private Task<T> RunAsync<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, _threads);
}
