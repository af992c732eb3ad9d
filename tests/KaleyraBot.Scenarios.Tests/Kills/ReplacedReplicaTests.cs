using KaleyraBot.Tests.Cluster;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Kills;

/// <summary>Several real bots on one PostgreSQL, replaced one after another, while forms are sent from before that to its end.</summary>
[Collection(Killings.Other)]
[Needs(Needs.Process)]
[Needs(Needs.Postgres)]
public sealed class ReplacedReplicaTests
{
    /// <summary>A rolling update: each is asked to stop, and its successor starts, under load.</summary>
    [SkippableFact]
    public async Task Replicas_ReplacedOneAfterAnother_LoseAndRefuseNothing()
    {
        var record = await ReplicaRound.AllAlongAsync(KillStore.TwoReplicas, async (bots, chronicle) =>
        {
            for (var i = 0; i < bots.Count; i++)
            {
                await ReplicaRound.UnderLoadAsync(chronicle);
                Assert.Equal(0, await bots.StopAsync(i));
                chronicle.Note(new Deed.Killed(bots.LifeOf(i)));
                await bots.StartAsync(i);
                chronicle.Note(new Deed.Started(bots.LifeOf(i)));
            }
            await ReplicaRound.UnderLoadAsync(chronicle);
        });
        Assert.Equal([], record.Deeds.OfType<Deed.Unanswered>());
    }

    /// <summary>Between two machines: the same by TLS, while the authority that signs for the members is replaced.</summary>
    [SkippableFact]
    public async Task Replicas_WithCertificates_GoOn_WhileTheseAreReplaced()
    {
        using var authority = new MemberAuthority();
        await ReplicaRound.AllAlongAsync(KillStore.TwoReplicas with { Settings = authority.Settings }, async (bots, chronicle) =>
        {
            await ReplicaRound.UnderLoadAsync(chronicle);
            authority.Replace();
            for (var i = 0; i < bots.Count; i++)
            {
                await bots.KillAsync(i);
                chronicle.Note(new Deed.Killed(bots.LifeOf(i)));
                await bots.StartAsync(i);
                chronicle.Note(new Deed.Started(bots.LifeOf(i)));
                await ReplicaRound.UnderLoadAsync(chronicle);
            }
        });
    }
}
