using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Storage;

/// <summary>What every <see cref="IOutbox"/> promises. Here: order, time and who is told.</summary>
public abstract partial class OutboxContract : StoreContract
{
    [SkippableFact]
    public async Task Next_OneQueue_KeepsTheOrderOfStoring()
    {
        var effects = Enumerable.Range(1, 40).Select(i => Sample.Tell("x", i)).ToArray();
        await AcceptAsync(effects[..30]);
        await AcceptAsync(effects[30..]);
        Assert.Equal(effects, await DrainAsync());
        Assert.Null(await Outbox.NextAsync(Time));
    }

    [SkippableFact]
    public async Task Next_UntilItIsDone_IsTheSame_AndLeftByADeadProcessToo()
    {
        await AcceptAsync(Sample.Tell("x", 1), Sample.Tell("x", 2));
        var job = await NextAsync();
        Assert.Equal(job, await NextAsync());
        await RestartAsync();
        Assert.Equal(job, await NextAsync());

        Assert.True(await Outbox.CompleteAsync(job, null, null, None));
        Assert.False(await Outbox.CompleteAsync(job, null, null, None));
        Assert.False(await Outbox.IsOpenAsync(job, None));
        Assert.Equal(Sample.Tell("x", 2), (await NextAsync()).Effect);
    }

    [SkippableFact]
    public async Task Next_EveryKindOfEffect_ComesBackAsStored()
    {
        var show = Sample.Show("k");
        await AcceptAsync(new Effect.Apply(7, Sample.Number), new Effect.ShowRequest(7, new("web:other")), Sample.Tell("x", 7), show);
        var done = await DrainAsync();
        Assert.Equal(4, done.Count);
        Assert.Contains(new Effect.Apply(7, Sample.Number), done);
        Assert.Contains(new Effect.ShowRequest(7, new("web:other")), done);
        Assert.Contains(Sample.Tell("x", 7), done);
        var card = Assert.Single(done.OfType<Effect.PostCard>()).Card;
        Assert.Equal(("notice", "k", "c.d"), (card.Template, card.Key, card.Summary.Key));
        Assert.Equal("""{"title":{"say":"a.b","with":{"n":1}}}""", card.Data.ToJsonString());
    }

    [SkippableFact]
    public async Task Postpone_TheHead_HoldsItsQueueAndNoOther()
    {
        await AcceptAsync(Sample.Tell("x", 1), Sample.Tell("x", 2), Sample.Tell("y", 3));
        var due = Time.GetUtcNow().AddMinutes(2);
        var head = await Outbox.NextAsync(Sample.Tell("x").Queue, None);
        Assert.True(await Outbox.PostponeAsync(head!, due, null, None));
        Assert.Equal([Sample.Tell("y", 3)], await DrainAsync());
        Assert.Equal((Sample.Tell("x", 1), 2, due), await Outbox.NextAsync(Sample.Tell("x").Queue, None) is { } waits ? (waits.Effect, waits.Tries, waits.DueAt) : default);

        Time.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromTicks(1));
        Assert.Null(await Outbox.NextAsync(Time));
        Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal([Sample.Tell("x", 1), Sample.Tell("x", 2)], await DrainAsync());
    }

    [SkippableFact]
    public async Task Untried_AndNotDueYet_StandsInNobodysWay()
    {
        var expire = new Effect.Expire(1, Time.GetUtcNow().AddHours(1));
        await AcceptAsync(expire);
        Assert.Null(await Outbox.NextAsync(expire.Queue, None));
        Assert.Equal([(expire.Queue, expire.At)], await Outbox.DueAsync(expire.At, None));
        Assert.Empty(await Outbox.DueAsync(expire.At.AddTicks(-1), None));
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal([expire], await DrainAsync());
    }

    [SkippableFact]
    public async Task View_OfTheSameOnceMore_TakesThePlaceOfTheOneThatWaits()
    {
        var (one, other) = (new Effect.ShowRequest(1, Sample.Room), new Effect.ShowRequest(2, Sample.Room));
        await AcceptAsync(one, Sample.Show("k"));
        await AcceptAsync(one with { Passing = true }, other);
        await AcceptAsync(one);
        Assert.Equal([Sample.Show("k").GetType(), other.GetType(), one.GetType()], (await DrainAsync()).Select(effect => effect.GetType()));
    }

    [SkippableFact]
    public async Task View_OvertakenWhileItIsShown_RemembersWhatItShowed_AndTheLaterOneStays()
    {
        var show = new Effect.ShowRequest(1, Sample.Room);
        await AcceptAsync(show);
        var job = await NextAsync();
        await AcceptAsync(show);

        await Outbox.CompleteAsync(job, null, new("k", new MessageRef("web:1"), 1), None);

        Assert.Equal(new("k", new MessageRef("web:1"), 1), await Outbox.MessageAsync("k", None));
        Assert.Equal([show], await DrainAsync());
    }

    [SkippableFact]
    public async Task View_ThatWasTried_IsNotTakenBack()
    {
        var show = new Effect.ShowRequest(1, Sample.Room);
        await AcceptAsync(show);
        await Outbox.PostponeAsync(await NextAsync(), Time.GetUtcNow().AddMinutes(1), null, None);
        await AcceptAsync(show);
        Assert.Equal(2, await Store.CountAsync("Outbox"));
    }

    [SkippableFact]
    public async Task Work_EachWayOfStoringEffects_IsToldByKeyAndTime_AfterItIsDurable()
    {
        var told = new List<(string Key, DateTimeOffset Due)>();
        Store.Work.Listen((key, due) => told.Add((key, due)));
        var (now, later) = (Effect.AtOnce, Time.GetUtcNow().AddHours(1));

        var request = (await Ledger.SubmitAsync(Sample.Request("a"), Sample.Entry(), _ => [new Effect.Apply(1, Sample.Number), new Effect.Expire(1, later)], None)).Request;
        await AcceptAsync(Sample.Tell("x"));
        var running = Sample.Step(request, RequestState.Running, Sample.Tell("y"));
        await Ledger.TakeAsync(running, None);
        await Ledger.TakeAsync(running, None);
        await Outbox.PostponeAsync((await Outbox.NextAsync("person:web:x", None))!, later, null, None);
        await Outbox.CompleteAsync((await Outbox.NextAsync("person:web:y", None))!, Sample.Step(running.After, RequestState.Queued, Sample.Tell("z")), null, None);

        Assert.Equal(
            [($"number:{Sample.Number}", now), ("clock:WA-1:expire", later), ("person:web:x", now), ("person:web:y", now), ("person:web:x", later), ("person:web:z", now)],
            told);
    }

    [SkippableFact]
    public async Task Message_RememberedAgain_IsOverwritten()
    {
        await AcceptAsync(Sample.Tell("x"), Sample.Tell("y"));
        Assert.Null(await Outbox.MessageAsync("k", None));
        await Outbox.CompleteAsync(await NextAsync(), null, new("k", new MessageRef("web:1"), 0), None);
        await Outbox.CompleteAsync(await NextAsync(), null, new("k", new MessageRef("web:2"), 3), None);
        Assert.Equal(new RememberedMessage("k", new MessageRef("web:2"), 3), await Outbox.MessageAsync("k", None));
    }
}
