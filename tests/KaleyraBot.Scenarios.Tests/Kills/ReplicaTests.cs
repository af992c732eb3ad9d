using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Kills;

/// <summary>Several real bots on one PostgreSQL, while many forms are sent to them at once: put to sleep, killed together.</summary>
[Needs(Needs.Time)]
[Needs(Needs.Process)]
[Needs(Needs.Postgres)]
public sealed class ReplicaTests
{
    /// <summary>Half of all is sent by then.</summary>
    private const int InTheMiddle = 250;

    /// <summary>
    /// One that slept learns that the others went on without it: it ends in order, and is started again by whoever watches it.
    /// </summary>
    [SkippableFact]
    public async Task OneOfThree_PutToSleepAndWoken_IsGoneWithout_AndJoinsAgain() =>
        await ReplicaRound.AtOnceAsync(KillStore.ThreeReplicas, async (bots, chronicle) =>
    {
        await ReplicaRound.UnderLoadAsync(chronicle);
        await bots.PauseAsync(1);
        // Whoever called it waited in vain and went to another one: by then it has slept longer than the others wait for it.
        Assert.True(await chronicle.UntilAsync(deeds =>
            deeds.OfType<Deed.Unanswered>().Count(deed => deed.IsLate) >= ReplicaRound.ManyAtOnce, ReplicaRound.Patience));
        await bots.WakeAsync(1);
        Assert.Equal(1, await bots.EndedAsync(1));
        chronicle.Note(new Deed.Killed(bots.LifeOf(1)));
        await bots.StartAsync(1);
        chronicle.Note(new Deed.Started(bots.LifeOf(1)));
    });

    [SkippableFact]
    public async Task All_KilledAtOnce_GoOn() => await ReplicaRound.AtOnceAsync(KillStore.TwoReplicas, async (bots, chronicle) =>
    {
        Assert.True(await chronicle.UntilAsync(ReplicaRound.Within(chronicle, InTheMiddle), ReplicaRound.Patience));
        await Task.WhenAll(bots.KillAsync(0), bots.KillAsync(1));
        chronicle.Note(new Deed.Killed(bots.LifeOf(0)));
        chronicle.Note(new Deed.Killed(bots.LifeOf(1)));
        await Task.WhenAll(bots.StartAsync(0), bots.StartAsync(1));
        chronicle.Note(new Deed.Started(bots.LifeOf(0)));
        chronicle.Note(new Deed.Started(bots.LifeOf(1)));
    });
}
