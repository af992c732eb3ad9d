using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Storage;

/// <summary>What <see cref="IOutbox"/> promises to owners who may have a successor without knowing it.</summary>
public abstract class FenceContract : StoreContract
{
    private static readonly Effect Told = Sample.Tell("x");

    [SkippableFact]
    public async Task Raise_AgainAndInOtherScopes_NeverGivesANumberTwice()
    {
        var numbers = new List<long>();
        foreach (var scope in new[] { "a", "b", "a", Fence.Everything })
        {
            numbers.Add((await Outbox.RaiseAsync(scope, None)).Number);
        }
        Assert.Equal(numbers.Distinct().Order(), numbers);
    }

    [SkippableFact]
    public async Task EveryMethodThatTakesAJob_AfterAnotherOwnerCame_StoresNothing()
    {
        await AcceptAsync(Told);
        var job = await NextAsync() with { Fence = await Outbox.RaiseAsync(Told.Queue, None) };
        Assert.True(await Outbox.IsOpenAsync(job, None));
        var request = (await Ledger.SubmitAsync(Sample.Request("a"), Sample.Entry(), _ => [], None)).Request;
        await Outbox.RaiseAsync(Told.Queue, None);
        await Assert.ThrowsAsync<FencedException>(() => Outbox.IsOpenAsync(job, None));
        await Assert.ThrowsAsync<FencedException>(() => Outbox.BeginAsync(job, Sample.Step(request, RequestState.Running), None));
        await Assert.ThrowsAsync<FencedException>(() => Outbox.PostponeAsync(job, Time.GetUtcNow().AddHours(1), null, None));
        await Assert.ThrowsAsync<FencedException>(() => Outbox.ParkAsync(job, request, Time.GetUtcNow().AddHours(1), None));
        await Assert.ThrowsAsync<FencedException>(() => Outbox.CompleteAsync(job, null, null, None));
        Assert.Equal((Told, 1), await NextAsync() is var still ? (still.Effect, still.Tries) : default);
        Assert.Equal(request.Version, (await Ledger.FindAsync(request.Number, None))!.Version);
    }

    [SkippableFact]
    public async Task AJob_OfTheLastOwner_IsDone()
    {
        await AcceptAsync(Told);
        await Outbox.RaiseAsync(Told.Queue, None);
        var job = await NextAsync() with { Fence = await Outbox.RaiseAsync(Told.Queue, None) };
        await Outbox.RaiseAsync("another", None);
        Assert.True(await Outbox.CompleteAsync(job, null, null, None));
        Assert.False(await Outbox.IsOpenAsync(job, None));
    }

    /// <summary>Cleaning may not help an owner who was asleep, and the next one counts on.</summary>
    [SkippableFact]
    public async Task Clean_OldFences_RefuseTheirOwnersAndKeepTheCount()
    {
        await AcceptAsync(Told);
        var first = await Outbox.RaiseAsync(Told.Queue, None);
        var last = await Outbox.RaiseAsync("another", None);
        var job = await NextAsync() with { Fence = first };
        Time.Advance(TimeSpan.FromHours(25));
        await Store.Cleanup.CleanAsync(Time.GetUtcNow(), None);
        await Assert.ThrowsAsync<FencedException>(() => Outbox.CompleteAsync(job, null, null, None));
        Assert.Equal(last.Number + 1, (await Outbox.RaiseAsync(Told.Queue, None)).Number);
        Assert.Equal(1, await Store.ExecuteAsync("""UPDATE "Fences" SET "At" = "At" WHERE "Scope" = 'another' """));
    }

    /// <summary>One that fails for its fence takes nobody with it who waits for the same transaction.</summary>
    [SkippableFact]
    public async Task AFencedWrite_AmongOthers_FailsAlone()
    {
        await AcceptAsync(Told);
        var job = await NextAsync() with { Fence = await Outbox.RaiseAsync(Told.Queue, None) };
        await Outbox.RaiseAsync(Told.Queue, None);
        var others = Enumerable.Range(0, 20).Select(n => Ledger.AcceptAsync($"d{n}", [Sample.Tell("y", n)], None)).ToList();
        var fenced = Outbox.CompleteAsync(job, null, null, None);
        others.AddRange(Enumerable.Range(20, 20).Select(n => Ledger.AcceptAsync($"d{n}", [Sample.Tell("y", n)], None)));
        await Assert.ThrowsAsync<FencedException>(() => fenced);
        Assert.All(await Task.WhenAll(others), Assert.True);
        Assert.Equal(41, await Store.CountAsync("Outbox"));
    }
}
