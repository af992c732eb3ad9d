using KaleyraBot.Tests.Scenarios;

namespace KaleyraBot.Tests.Kills;

/// <summary>A round in which the trouble is the test's own, and nobody dies by plan.</summary>
internal static class ReplicaRound
{
    public const int ManyAtOnce = 20;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int Bursts = 20;

    /// <summary>Of each number, more than are sent in a minute.</summary>
    private const int Plenty = 50;

    /// <summary>Entries: enough to have sent something to everyone that is there.</summary>
    private const int Some = 60;

    /// <summary>
    /// All at once would be more than a process answers in time that has just started, and be refused with a 503 for that.
    /// </summary>
    private const int AFew = 2;

    private const int Seed = 20261129;

    /// <summary>Many at once; what is sent is soon over.</summary>
    public static Task<KillRecord> AtOnceAsync(KillStore store, Func<ReplicaSet, Chronicle, Task> trouble)
    {
        var plan = KillPlan.Of(Seed);
        return RunAsync(plan with { Bursts = [.. plan.Bursts.Take(Bursts)], Deaths = [] }, store, trouble, ManyAtOnce);
    }

    /// <summary>A few at once, from before the trouble to its end.</summary>
    public static Task<KillRecord> AllAlongAsync(KillStore store, Func<ReplicaSet, Chronicle, Task> trouble) =>
        RunAsync(KillPlan.Of(Seed, Plenty) with { Deaths = [], IsUntilOver = true }, store, trouble, AFew);

    private static async Task<KillRecord> RunAsync(KillPlan plan, KillStore store, Func<ReplicaSet, Chronicle, Task> trouble, int atOnce)
    {
        var record = await KillRound.RunAsync(plan, store, trouble, atOnce);
        Assert.Equal([], KillVerdict.On(record).Complaints);
        return record;
    }

    public static async Task UnderLoadAsync(Chronicle chronicle) =>
        Assert.True(await chronicle.UntilAsync(Within(chronicle, Some), Patience));

    /// <summary>So many more entries.</summary>
    public static Func<IReadOnlyList<Deed>, bool> Within(Chronicle chronicle, int more)
    {
        var from = chronicle.Deeds.Count;
        return deeds => deeds.Count >= from + more;
    }
}
