using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Storage;

/// <summary>Steps that come with an effect: both or neither.</summary>
public abstract partial class OutboxContract
{
    [SkippableFact]
    public async Task Begin_WhatIsOpen_TakesTheStepOnce()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var job = await NextAsync();
        Assert.True(await Outbox.BeginAsync(job, Sample.Step(request, RequestState.Running), None));
        Assert.Equal(RequestState.Running, (await Ledger.FindAsync(1, None))!.State);
        Assert.False(await Outbox.BeginAsync(job, Sample.Step(request, RequestState.Running), None));
        Assert.True(await Outbox.CompleteAsync(job, null, null, None));
    }

    [SkippableFact]
    public async Task Begin_WhatWasDoneBefore_BeginsNothing()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var job = await NextAsync();
        await Outbox.CompleteAsync(job, null, null, None);

        Assert.False(await Outbox.BeginAsync(job, Sample.Step(request, RequestState.Running), None));
        Assert.False(await Outbox.PostponeAsync(job, Time.GetUtcNow(), Sample.Step(request, RequestState.Running), None));
        Assert.Equal(RequestState.Queued, (await Ledger.FindAsync(1, None))!.State);
    }

    [SkippableFact]
    public async Task Complete_WithAStep_StoresBothAndWhatComesWithThem()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var step = Sample.Step(request, RequestState.Succeeded, Sample.Tell("x")) with { Known = [new("about", "new")] };

        Assert.True(await Outbox.CompleteAsync(await NextAsync(), step, new("k", new MessageRef("web:1"), 1), None));

        Assert.Equal(RequestState.Succeeded, (await Ledger.FindAsync(1, None))!.State);
        Assert.Equal("new", (await Ledger.KnownAsync(Sample.Number, None))["about"].Value);
        Assert.Equal(new("k", new MessageRef("web:1"), 1), await Outbox.MessageAsync("k", None));
        Assert.Equal([Sample.Tell("x")], await DrainAsync());
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GiveBack_WithAStepThatLost_StoresNothingAndKeepsTheEffect(bool complete)
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var job = await NextAsync();
        Assert.True(await Ledger.TakeAsync(Sample.Step(request, RequestState.Running), None));
        var late = Sample.Step(request, RequestState.Succeeded, Sample.Tell("x"));

        Assert.False(complete
            ? await Outbox.CompleteAsync(job, late, new("k", new MessageRef("web:1"), 1), None)
            : await Outbox.PostponeAsync(job, Time.GetUtcNow().AddHours(1), late, None));

        Assert.Equal(RequestState.Running, (await Ledger.FindAsync(1, None))!.State);
        Assert.Equal((1, 2), (await Store.CountAsync("Outbox"), await Store.CountAsync("Audit")));
        Assert.Null(await Outbox.MessageAsync("k", None));
        Assert.True(await Outbox.IsOpenAsync(job, None));
        Assert.True(await Outbox.CompleteAsync(job, null, null, None));
    }

    [SkippableFact]
    public async Task Complete_WithAStepThatCannotBeStored_StoresNothing_AndHarmsNobodyElse()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var job = await NextAsync();
        var broken = Sample.Step(request, RequestState.Succeeded) with { Known = [new(null!, "b")] };

        // Stored together: what fails takes nothing else along.
        var others = Enumerable.Range(0, 20).Select(i => Ledger.AcceptAsync($"d{i}", [Sample.Tell("x", i)], None)).ToList();
        var failing = Outbox.CompleteAsync(job, broken, null, None);
        others.AddRange(Enumerable.Range(20, 20).Select(i => Ledger.AcceptAsync($"d{i}", [Sample.Tell("x", i)], None)));

        await Assert.ThrowsAnyAsync<Exception>(() => failing);
        Assert.All(await Task.WhenAll(others), Assert.True);
        Assert.Equal(RequestState.Queued, (await Ledger.FindAsync(1, None))!.State);
        Assert.True(await Outbox.IsOpenAsync(job, None));
        await Outbox.CompleteAsync(job, null, null, None);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => Sample.Tell("x", i)), await DrainAsync());
    }
}
