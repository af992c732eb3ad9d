using System.Diagnostics;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cluster;

/// <summary>Replicas killed and replaced at moments that hurt.</summary>
[Needs(Needs.Process)]
[Needs(Needs.Postgres)]
public sealed class FailoverTests : FailoverWorld
{
    [SkippableFact]
    public async Task Replica_KilledUnderLoad_LosesNothing_AndKeepsTheOrder()
    {
        ReplicaProcess[] both = [Start(), Start()];
        await Task.WhenAll(both.Select(replica => replica.SaysAsync("in")));
        await AskAsync(count: 40);
        both[0].Kill();
        await AskAsync(count: 40);
        await AllDoneAsync();
        InOrder();
    }

    [SkippableFact]
    public async Task All_KilledAtOnce_GoOnWithin15SecondsOfTheFirstStart()
    {
        var usual = Stopwatch.StartNew();
        ReplicaProcess[] both = [Start(), Start()];
        await Task.WhenAll(both.Select(replica => replica.SaysAsync("in")));
        // 15 seconds are for a machine that starts a replica in five; here others may be at work, too.
        var most = usual.Elapsed > TimeSpan.FromSeconds(5) ? usual.Elapsed * 3 : TimeSpan.FromSeconds(15);
        await AskAsync(count: 20);
        Array.ForEach(both, replica => replica.Kill());
        await AskAsync(count: 20);

        var began = Stopwatch.GetTimestamp();
        ReplicaProcess[] again = [Start(), Start()];
        await AllDoneAsync();
        InOrder();
        var work = Applied().First(call => call.At > began).At;
        Assert.True(Stopwatch.GetElapsedTime(began, work) < most, $"Work went on after {Stopwatch.GetElapsedTime(began, work)}, not within {most}.");
        Assert.Equal(2, again.Length);
    }

    /// <summary>One after another is replaced while people go on asking.</summary>
    [SkippableFact]
    public async Task Update_OfOneReplicaAfterAnother_LosesNothing_AndSendsNothingTwice()
    {
        var running = new Queue<ReplicaProcess>([Start(), Start()]);
        await Task.WhenAll(running.Select(replica => replica.SaysAsync("in")));
        for (var i = 0; i < 2; i++)
        {
            await AskAsync(count: 20);
            var next = Start();
            await next.SaysAsync("in");
            running.Enqueue(next);
            var old = running.Dequeue();
            await old.SignalAsync("TERM");
            await AskAsync(count: 20);
            await old.EndAsync(code: 0);
        }
        await AllDoneAsync();
        InOrder();
        Assert.Equal(Asked, Applied().Count);
    }
}
