using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Tests.Storage;

/// <summary>What every <see cref="IOutbox"/> promises. Here: order, time and waking.</summary>
public abstract partial class OutboxContract : StoreContract
{
    [Fact]
    public async Task Claim_OneQueue_KeepsTheOrderOfStoring()
    {
        var effects = Enumerable.Range(1, 40).Select(i => Sample.Tell("x", i)).ToArray();
        await AcceptAsync(effects[..30]);
        await AcceptAsync(effects[30..]);
        Assert.Equal(effects, await DrainAsync());
        Assert.Null(await Outbox.ClaimAsync(None));
    }

    [Fact]
    public async Task Claim_DifferentQueues_RunInParallelAndOneQueueDoesNot()
    {
        await AcceptAsync(Sample.Tell("x", 1), Sample.Tell("x", 2), Sample.Tell("y", 3), Sample.Tell("z", 4));
        var leases = new[] { await ClaimAsync(), await ClaimAsync(), await ClaimAsync() };
        Assert.Equal([Sample.Tell("x", 1), Sample.Tell("y", 3), Sample.Tell("z", 4)], leases.Select(lease => lease.Effect));
        Assert.Null(await Outbox.ClaimAsync(None));

        await Outbox.CompleteAsync(leases[0], null, null, None);
        Assert.Equal(Sample.Tell("x", 2), (await ClaimAsync()).Effect);
    }

    [Fact]
    public async Task Claim_TwentyAtOnceInTwoProcesses_EachEffectGoesToOne()
    {
        var other = await AnotherProcessAsync();
        await AcceptAsync([.. Enumerable.Range(1, 10).Select(i => Sample.Tell($"q{i}", i))]);
        var leases = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => (i % 2 == 0 ? Store : other).Outbox.ClaimAsync(None))));
        Assert.Equal(10, leases.Count(lease => lease is not null));
        Assert.Equal(10, leases.OfType<Lease>().Select(lease => lease.Id).Distinct().Count());
    }

    [Fact]
    public async Task Claim_EveryKindOfEffect_ComesBackAsStored()
    {
        var show = Sample.Show("k");
        await AcceptAsync(new Effect.Apply(7, Sample.Number), new Effect.ShowRequest(7, new("web:other")), Sample.Tell("x", 7), show);
        var done = await DrainAsync();
        Assert.Equal([new Effect.Apply(7, Sample.Number), new Effect.ShowRequest(7, new("web:other")), Sample.Tell("x", 7)], done.Take(3));
        var card = Assert.IsType<Effect.ShowCard>(done[3]).Card;
        Assert.Equal(("notice", "k", "c.d"), (card.Template, card.Key, card.Summary.Key));
        Assert.Equal("""{"title":{"say":"a.b","with":{"n":1}}}""", card.Data.ToJsonString());
    }

    [Fact]
    public async Task Postpone_TheHead_HoldsItsQueueAndNoOther()
    {
        await AcceptAsync(Sample.Tell("x", 1), Sample.Tell("x", 2), Sample.Tell("y", 3));
        var due = Time.GetUtcNow().AddMinutes(2);
        Assert.True(await Outbox.PostponeAsync(await ClaimAsync(), due, null, None));
        Assert.Equal([Sample.Tell("y", 3)], await DrainAsync());
        Assert.Equal(due, await Outbox.NextDueAsync(None));

        Time.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromTicks(1));
        Assert.Null(await Outbox.ClaimAsync(None));
        Time.Advance(TimeSpan.FromTicks(1));
        var again = await ClaimAsync();
        Assert.Equal((Sample.Tell("x", 1), 2), (again.Effect, again.Tries));
        Assert.True(await Outbox.CompleteAsync(again, null, null, None));
        Assert.Equal([Sample.Tell("x", 2)], await DrainAsync());
    }

    [Fact]
    public async Task NextDue_IsTheEarliestOfDueTimesAndLeases()
    {
        Assert.Null(await Outbox.NextDueAsync(None));
        await AcceptAsync(Sample.Tell("x", 1), Sample.Tell("x", 2));
        Assert.Equal(Time.GetUtcNow(), await Outbox.NextDueAsync(None));

        var lease = await ClaimAsync();
        Assert.Equal(Time.GetUtcNow() + LeaseLength, await Outbox.NextDueAsync(None));

        await AcceptAsync(Sample.Tell("y"));
        await Outbox.PostponeAsync(await ClaimAsync(), Time.GetUtcNow().AddSeconds(3), null, None);
        Assert.Equal(Time.GetUtcNow().AddSeconds(3), await Outbox.NextDueAsync(None));

        await Outbox.CompleteAsync(lease, null, null, None);
        Assert.Equal(Time.GetUtcNow(), await Outbox.NextDueAsync(None));
        Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(2, (await DrainAsync()).Count);
        Assert.Null(await Outbox.NextDueAsync(None));
    }

    [Fact]
    public async Task WaitForWork_EachWayOfStoringEffects_Wakes()
    {
        var request = (await Ledger.SubmitAsync(Sample.Request("a"), Sample.Entry(), _ => [], None)).Request;
        var waiting = Outbox.WaitForWorkAsync(None);
        Assert.False(waiting.IsCompleted);

        await Ledger.SubmitAsync(Sample.Request("b"));
        await waiting;
        await Wakes(() => AcceptAsync(Sample.Tell("x")));
        await Wakes(() => Ledger.TakeAsync(Sample.Step(request, RequestState.Running, Sample.Tell("x")), None));
        var step = Sample.Step(Sample.Step(request, RequestState.Running).After, RequestState.Succeeded, Sample.Tell("x"));
        var lease = await ClaimAsync();
        await Wakes(() => Outbox.PostponeAsync(lease, Time.GetUtcNow(), step, None));
        lease = await ClaimAsync();
        await Wakes(() => Outbox.CompleteAsync(lease, Sample.Step(step.After, RequestState.Succeeded, Sample.Tell("x")), null, None));
        Assert.False(Outbox.WaitForWorkAsync(None).IsCompleted);
    }

    [Fact]
    public async Task WaitForWork_StoredBeforeTheWait_CompletesAtOnce()
    {
        await AcceptAsync(Sample.Tell("x"));
        await AcceptAsync(Sample.Tell("y"));
        await Outbox.WaitForWorkAsync(None);
        using var stop = new CancellationTokenSource();
        var second = Outbox.WaitForWorkAsync(stop.Token);
        Assert.False(second.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task Message_RememberedAgain_IsOverwritten()
    {
        await AcceptAsync(Sample.Tell("x"), Sample.Tell("y"));
        Assert.Null(await Outbox.MessageAsync("k", None));
        await Outbox.CompleteAsync(await ClaimAsync(), null, new("k", new MessageRef("web:1"), 0), None);
        await Outbox.CompleteAsync(await ClaimAsync(), null, new("k", new MessageRef("web:2"), 3), None);
        Assert.Equal(new RememberedMessage("k", new MessageRef("web:2"), 3), await Outbox.MessageAsync("k", None));
    }

    private async Task Wakes(Func<Task> store)
    {
        var waiting = Outbox.WaitForWorkAsync(None);
        Assert.False(waiting.IsCompleted);
        await store();
        await waiting;
    }
}
