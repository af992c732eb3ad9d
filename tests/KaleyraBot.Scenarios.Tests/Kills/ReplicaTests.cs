using KaleyraBot.Tests.Cluster;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;

namespace KaleyraBot.Tests.Kills;

/// <summary>
/// Several real bots on one PostgreSQL, while forms are sent to them: replaced one after another, put to sleep, killed together.
/// </summary>
[Needs(Needs.Process)]
[Needs(Needs.Postgres)]
public sealed class ReplicaTests
{
    /// <summary>Half of all is sent by then.</summary>
    private const int InTheMiddle = 250;

    private const int Bursts = 20;

    /// <summary>Of each number, more than are sent in a minute.</summary>
    private const int Plenty = 50;

    /// <summary>Entries: enough to have sent something to everyone that is there.</summary>
    private const int Some = 60;

    /// <summary>
    /// All at once would be more than a process answers in time that has just started, and be refused with a 503 for that.
    /// </summary>
    private const int AFew = 2;

    private const int ManyAtOnce = 20;

    private const int Seed = 20261129;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A rolling update: each is asked to stop, and its successor starts, under load.</summary>
    [SkippableFact]
    public async Task Replicas_ReplacedOneAfterAnother_LoseAndRefuseNothing()
    {
        var record = await RunAllAlongAsync(KillStore.TwoReplicas, async (bots, chronicle) =>
        {
            for (var i = 0; i < bots.Count; i++)
            {
                await UnderLoadAsync(chronicle);
                Assert.Equal(0, await bots.StopAsync(i));
                chronicle.Note(new Deed.Killed(bots.LifeOf(i)));
                await bots.StartAsync(i);
                chronicle.Note(new Deed.Started(bots.LifeOf(i)));
            }
            await UnderLoadAsync(chronicle);
        });
        Assert.Equal([], record.Deeds.OfType<Deed.Unanswered>());
    }

    /// <summary>
    /// One that slept learns that the others went on without it: it ends in order, and is started again by whoever watches it.
    /// </summary>
    [SkippableFact]
    public async Task OneOfThree_PutToSleepAndWoken_IsGoneWithout_AndJoinsAgain() =>
        await RunAsync(KillStore.ThreeReplicas, async (bots, chronicle) =>
    {
        await UnderLoadAsync(chronicle);
        await bots.PauseAsync(1);
        // Whoever called it waited in vain and went to another one: by then it has slept longer than the others wait for it.
        Assert.True(await chronicle.UntilAsync(deeds =>
            deeds.OfType<Deed.Unanswered>().Count(deed => deed.IsLate) >= ManyAtOnce, Patience));
        await bots.WakeAsync(1);
        Assert.Equal(1, await bots.EndedAsync(1));
        chronicle.Note(new Deed.Killed(bots.LifeOf(1)));
        await bots.StartAsync(1);
        chronicle.Note(new Deed.Started(bots.LifeOf(1)));
    });

    [SkippableFact]
    public async Task All_KilledAtOnce_GoOn() => await RunAsync(KillStore.TwoReplicas, async (bots, chronicle) =>
    {
        Assert.True(await chronicle.UntilAsync(Within(chronicle, InTheMiddle), Patience));
        await Task.WhenAll(bots.KillAsync(0), bots.KillAsync(1));
        chronicle.Note(new Deed.Killed(bots.LifeOf(0)));
        chronicle.Note(new Deed.Killed(bots.LifeOf(1)));
        await Task.WhenAll(bots.StartAsync(0), bots.StartAsync(1));
        chronicle.Note(new Deed.Started(bots.LifeOf(0)));
        chronicle.Note(new Deed.Started(bots.LifeOf(1)));
    });

    /// <summary>Between two machines: the same by TLS, while the authority that signs for the members is replaced.</summary>
    [SkippableFact]
    public async Task Replicas_WithCertificates_GoOn_WhileTheseAreReplaced()
    {
        using var authority = new MemberAuthority();
        await RunAllAlongAsync(KillStore.TwoReplicas with { Settings = authority.Settings }, async (bots, chronicle) =>
        {
            await UnderLoadAsync(chronicle);
            authority.Replace();
            for (var i = 0; i < bots.Count; i++)
            {
                await bots.KillAsync(i);
                chronicle.Note(new Deed.Killed(bots.LifeOf(i)));
                await bots.StartAsync(i);
                chronicle.Note(new Deed.Started(bots.LifeOf(i)));
                await UnderLoadAsync(chronicle);
            }
        });
    }

    /// <summary>Many at once; what is sent is soon over.</summary>
    private static Task<KillRecord> RunAsync(KillStore store, Func<ReplicaSet, Chronicle, Task> trouble)
    {
        var plan = KillPlan.Of(Seed);
        return RunAsync(plan with { Bursts = [.. plan.Bursts.Take(Bursts)], Deaths = [] }, store, trouble, ManyAtOnce);
    }

    /// <summary>A few at once, from before the trouble to its end.</summary>
    private static Task<KillRecord> RunAllAlongAsync(KillStore store, Func<ReplicaSet, Chronicle, Task> trouble) =>
        RunAsync(KillPlan.Of(Seed, Plenty) with { Deaths = [], IsUntilOver = true }, store, trouble, AFew);

    private static async Task<KillRecord> RunAsync(KillPlan plan, KillStore store, Func<ReplicaSet, Chronicle, Task> trouble, int atOnce)
    {
        var record = await KillRound.RunAsync(plan, store, trouble, atOnce);
        Assert.Equal([], KillVerdict.On(record).Complaints);
        return record;
    }

    private static async Task UnderLoadAsync(Chronicle chronicle) =>
        Assert.True(await chronicle.UntilAsync(Within(chronicle, Some), Patience));

    /// <summary>So many more entries.</summary>
    private static Func<IReadOnlyList<Deed>, bool> Within(Chronicle chronicle, int more)
    {
        var from = chronicle.Deeds.Count;
        return deeds => deeds.Count >= from + more;
    }
}
