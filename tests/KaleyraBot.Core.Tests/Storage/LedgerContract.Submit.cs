using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Storage;

/// <summary>What every <see cref="ILedger"/> promises. Here: new requests and deliveries.</summary>
public abstract partial class LedgerContract : StoreContract
{
    [SkippableFact]
    public async Task Submit_NewRequests_AreNumberedFromOneAndKeptAsGiven()
    {
        var first = await Ledger.SubmitAsync(Sample.Request("a"));
        var second = await Ledger.SubmitAsync(Sample.Request("b"));

        Assert.Equal(["WA-1", "WA-2"], [first.Id, second.Id]);
        var expected = Sample.Text(Sample.Request("b") with { Number = 2 });
        Assert.Equal(expected, Sample.Text(second));
        Assert.Equal(expected, Sample.Text(await Ledger.FindAsync(2, None)));
        Assert.Equal(expected, Sample.Text(await Ledger.FindByFormAsync("b", None)));
        Assert.Null(await Ledger.FindAsync(3, None));
        Assert.Null(await Ledger.FindByFormAsync("c", None));
    }

    [SkippableFact]
    public async Task Submit_TheSameForm_AnswersTheRequestAsItStandsAndStoresNothing()
    {
        var first = await Ledger.SubmitAsync(Sample.Request("a"));
        await Ledger.TakeAsync(Sample.Step(first, RequestState.Running), None);

        var (again, fresh) = await Ledger.SubmitAsync(Sample.Request("a", "+10000000000"), Sample.Entry(), _ => [Sample.Tell("x")], None);

        Assert.False(fresh);
        Assert.Equal((1, RequestState.Running, Sample.Number), (again.Number, again.State, again.WaNumber));
        Assert.Equal((1, 1, 2), (await Store.CountAsync("Requests"), await Store.CountAsync("Outbox"), await Store.CountAsync("Audit")));
    }

    [SkippableFact]
    public async Task Submit_TheSameFormTwentyTimesAtOnceInTwoProcesses_IsOneRequest()
    {
        var other = await AnotherProcessAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => (i % 2 == 0 ? Store : other).Ledger.SubmitAsync(
            Sample.Request("a"), Sample.Entry(), stored => [Sample.Tell("x", stored.Number)], None))));

        Assert.Single(answers, answer => answer.Fresh);
        Assert.All(answers, answer => Assert.Equal(1, answer.Request.Number));
        Assert.Equal((1, 1, 1), (await Store.CountAsync("Requests"), await Store.CountAsync("Outbox"), await Store.CountAsync("Audit")));
    }

    [SkippableFact]
    public async Task Submit_TwentyFormsAtOnce_AreTwentyRequests()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => Ledger.SubmitAsync(Sample.Request($"f{i}")))));
        Assert.Equal(Enumerable.Range(1, 20), answers.Select(request => request.Number).Order());
    }

    [SkippableFact]
    public async Task Submit_ACardKeyThatAnotherRequestHas_FallsBackToTheFormId()
    {
        await Ledger.SubmitAsync(Sample.Request("a") with { CardKey = "card" });
        var second = await Ledger.SubmitAsync(Sample.Request("b") with { CardKey = "card" });
        Assert.Equal("b", second.CardKey);
        Assert.Equal("b", (await Ledger.FindAsync(second.Number, None))!.CardKey);
    }

    [SkippableFact]
    public async Task Submit_CardKeyAndFormIdBothTaken_GetsAKeyOfItsOwn()
    {
        await Ledger.SubmitAsync(Sample.Request("a") with { CardKey = "card" });
        await Ledger.SubmitAsync(Sample.Request("b") with { CardKey = "c" });
        var third = await Ledger.SubmitAsync(Sample.Request("c") with { CardKey = "card" });
        Assert.DoesNotContain(third.CardKey, (string[])["card", "c", ""]);
    }

    [SkippableFact]
    public async Task Submit_EffectsThatCannotBeMade_StoreNothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Ledger.SubmitAsync(Sample.Request("a"), Sample.Entry(), _ => throw new InvalidOperationException(), None));
        Assert.Null(await Ledger.FindByFormAsync("a", None));
        Assert.Equal(0, await Store.CountAsync("Audit"));
        Assert.True((await Ledger.SubmitAsync(Sample.Request("a"))).Number > 0);
    }

    [SkippableFact]
    public async Task Accept_ADeliveryAgain_IsRefusedAndStoresNothing()
    {
        Assert.True(await Ledger.AcceptAsync("d1", [Sample.Tell("x")], None));
        Assert.False(await Ledger.AcceptAsync("d1", [Sample.Tell("y")], None));
        Assert.True(await Ledger.AcceptAsync("d2", [], None));
        Assert.Equal([Sample.Tell("x")], await DrainAsync());
        Assert.False(await Ledger.AcceptAsync("d1", [Sample.Tell("z")], None));
    }

    [SkippableFact]
    public async Task Accept_ADeliveryTwentyTimesAtOnceInTwoProcesses_IsAcceptedOnce()
    {
        var other = await AnotherProcessAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            Task.Run(() => (i % 2 == 0 ? Store : other).Ledger.AcceptAsync("d", [Sample.Tell("x", i)], None))));
        Assert.Single(answers, accepted => accepted);
        Assert.Single(await DrainAsync());
    }

    [SkippableFact]
    public async Task Accept_EffectsThatCannotBeStored_DoNotUseUpTheDelivery()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Ledger.AcceptAsync("d", [Sample.Tell("x"), null!], None));
        Assert.True(await Ledger.AcceptAsync("d", [Sample.Tell("y")], None));
        Assert.Equal([Sample.Tell("y")], await DrainAsync());
    }

    [SkippableFact]
    public async Task Texts_ThatNoDatabaseCanKeep_AreKeptWithAMarkInTheirPlace()
    {
        // A NUL, and half of a character: clients may send both.
        const string odd = "a\0b\ud83d";
        const string kept = "a\ufffdb\ufffd";
        var request = Sample.Request(odd) with { Reason = odd };

        Assert.Equal(1, (await Ledger.SubmitAsync(request)).Number);
        Assert.Equal(1, (await Ledger.SubmitAsync(request)).Number);
        await Store.Holds.PutAsync(new(Sample.Number, Sample.Asha with { Name = odd }, Sample.Start, odd), Sample.Entry("held"), _ => [], None);
        await Store.References.SaveAsync(odd, odd, None);

        var found = (await Ledger.FindByFormAsync(odd, None))!;
        Assert.Equal(kept, found.Reason);
        Assert.Equal(kept, (await Store.Holds.FindAsync(Sample.Number, None))!.Why);
        Assert.Equal(kept, await Store.References.FindAsync(odd, None));
        Assert.Null((await Store.Audit.VerifyAsync(None)).Fault);
    }
}
