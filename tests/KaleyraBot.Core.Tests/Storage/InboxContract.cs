using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Storage;

/// <summary>What every <see cref="IInbox"/> promises, together with the ledger: noted with what follows, kept whole, in order, once.</summary>
public abstract class InboxContract : StoreContract
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private IInbox Inbox => Store.Inbox;

    [SkippableFact]
    public async Task Delivery_IsNotedWithWhatFollows_OrNotAtAll()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        await Task.Run(async () =>
        {
            Handling.Begin("d1");
            Assert.False(await Ledger.TakeAsync(Sample.Step(request with { Version = 7 }, RequestState.Running), None));
        });
        Assert.False(await Inbox.IsHandledAsync("d1", None));

        await Task.Run(async () =>
        {
            var handling = Handling.Begin("d1");
            Assert.True(await Ledger.TakeAsync(Sample.Step(request, RequestState.Running), None));
            Assert.True(handling.IsNoted);
            Assert.True(await Ledger.AcceptAsync("d1", [Sample.Tell("x")], None));
        });
        Assert.True(await Inbox.IsHandledAsync("d1", None));
        Assert.Contains(Sample.Tell("x"), await DrainAsync());
    }

    [SkippableFact]
    public async Task Delivery_HandledBySomebodyElse_StoresNothing()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        Assert.True(await Ledger.AcceptAsync("d1", [], None));
        await Task.Run(async () =>
        {
            Handling.Begin("d1");
            await Assert.ThrowsAsync<DeliveredBeforeException>(() => Ledger.TakeAsync(Sample.Step(request, RequestState.Running), None));
            await Assert.ThrowsAsync<DeliveredBeforeException>(() => Ledger.SubmitAsync(Sample.Request("b")));
            await Assert.ThrowsAsync<DeliveredBeforeException>(() => Ledger.AcceptAsync("d1:told", [Sample.Tell("x")], None));
            Assert.False(await Ledger.AcceptAsync("d1", [Sample.Tell("x")], None));
            // A form that is a request already is answered as it is.
            Assert.Equal((1, false), await Ledger.SubmitAsync(Sample.Request("a"), Sample.Entry(), _ => [], None) is var (same, fresh) ? (same.Number, fresh) : default);
        });
        Assert.Equal(RequestState.Queued, (await Ledger.FindAsync(1, None))!.State);
        Assert.Equal(1, await Store.CountAsync("Requests"));
        Assert.DoesNotContain(Sample.Tell("x"), await DrainAsync());
    }

    [SkippableFact]
    public async Task Kept_SurvivesTheProcess_WholeAndInOrder_UntilItIsHandled()
    {
        var (one, two) = (new Delivery("d1", "teams", """{"a":"\u00e9\"'"}"""), new Delivery("d2", "slack", "{}") { Concerns = "+1" });
        Assert.Equal(1, await Inbox.KeepAsync(one, None));
        Assert.Equal(2, await Inbox.KeepAsync(two, None));
        Assert.Equal(1, await Inbox.KeepAsync(one, None));
        await RestartAsync();

        Assert.Equal([(one, 1), (two, 2)], (await Inbox.KeptAsync(None)).Select(kept => (kept.Delivery, kept.Order)));
        Assert.False(await Inbox.IsHandledAsync("d1", None));
        await Task.Run(async () =>
        {
            Handling.Begin("d1").Order = 1;
            await Ledger.SubmitAsync(Sample.Request("a"));
        });
        await Inbox.EndAsync("d2", None);

        Assert.Empty(await Inbox.KeptAsync(None));
        Assert.True(await Inbox.IsHandledAsync("d1", None));
        Assert.Null(await Inbox.KeepAsync(one, None));
        Assert.Equal(0, await Store.ExecuteAsync("""UPDATE "Inbox" SET "At" = "At" WHERE "Body" IS NOT NULL OR "Seal" IS NOT NULL OR "Concerns" IS NOT NULL"""));
    }

    [SkippableFact]
    public async Task Decision_WhileAnEarlierDeliveryIsNotHandled_WaitsForItsTurn()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        await Inbox.KeepAsync(new("d1", "teams", "{}"), None);
        await Inbox.KeepAsync(new("d2", "teams", "{}"), None);
        await Task.Run(async () =>
        {
            var handling = Handling.Begin("d3");
            await Assert.ThrowsAsync<OutOfOrderException>(() => Ledger.SubmitAsync(Sample.Request("b")));
            await Assert.ThrowsAsync<OutOfOrderException>(() => Ledger.TakeAsync(Sample.Step(request, RequestState.Running), None));
            await Assert.ThrowsAsync<OutOfOrderException>(() => Store.Holds.PutAsync(new(null, Sample.Asha, Sample.Start, ""), Sample.Entry("held"), _ => [], None));
            // An answer decides nothing.
            Assert.True(await Ledger.AcceptAsync("d3", [], None));

            var turn = Inbox.EarlierDoneAsync(handling.Order, null, None);
            await WaitsAsync(turn);
            await Inbox.EndAsync("d2", None);
            await WaitsAsync(turn);
            await Inbox.EndAsync("d1", None);
            await turn;
            await Ledger.SubmitAsync(Sample.Request("b"));
        });
        Assert.Equal(2, await Store.CountAsync("Requests"));
    }

    /// <summary>The number is Mexican, where one line is written in two ways.</summary>
    [SkippableTheory]
    [InlineData("+525512345678", "+525512345678", false)]
    [InlineData("+525512345678", "+5215512345678", false)]
    [InlineData("+525512345678", null, false)]
    [InlineData(null, "+525512345678", false)]
    [InlineData("+525512345678", "+14155550132", true)]
    public async Task Decision_BehindAnEarlierDelivery_WaitsWhereBothMayChangeTheSame(string? earlier, string? later, bool goesOn)
    {
        await Inbox.KeepAsync(new("d1", "teams", "{}") { Concerns = Concern.Of(earlier) }, None);
        await Inbox.KeepAsync(new("looks", "teams", "{}") { Concerns = Concern.Nothing }, None);
        await Task.Run(async () =>
        {
            var handling = Handling.Begin("d3");
            Assert.Equal(goesOn, await Record.ExceptionAsync(() => DecideAsync(later)) is null);

            var turn = Inbox.EarlierDoneAsync(handling.Order, Concern.Of(later), None);
            await (goesOn ? turn.WaitAsync(Patience) : WaitsAsync(turn));
            await Inbox.EndAsync("d1", None);
            await turn;
            await DecideAsync(later);
        });
    }

    [SkippableFact]
    public async Task Decision_BehindALook_WaitsForNothing()
    {
        await Inbox.KeepAsync(new("looks", "teams", "{}") { Concerns = Concern.Nothing }, None);
        await Task.Run(async () =>
        {
            Handling.Begin("d2");
            await DecideAsync(null);
            await DecideAsync("+14155550132");
        });
    }

    /// <summary>Its look at the ledger was before these.</summary>
    private async Task WaitsAsync(Task turn)
    {
        for (var i = 0; i < 3; i++)
        {
            await Store.Readers.ReadAsync(_ => i);
        }
        Assert.False(turn.IsCompleted);
    }

    private async Task DecideAsync(string? waNumber)
    {
        if (waNumber is null)
        {
            await Store.Holds.PutAsync(new(null, Sample.Asha, Sample.Start, ""), Sample.Entry("held"), _ => [], None);
            return;
        }
        await Ledger.SubmitAsync(Sample.Request(Guid.CreateVersion7().ToString()) with { WaNumber = waNumber });
    }

    [SkippableFact]
    public async Task Step_ThatFollowsFromNoDelivery_WaitsForNone()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        await Inbox.KeepAsync(new("d1", "teams", "{}"), None);
        Assert.True(await Ledger.TakeAsync(Sample.Step(request, RequestState.Running), None));
    }

    [SkippableTheory]
    [InlineData("\"Body\" = '{\"who\":\"somebody else\"}'")]
    [InlineData("\"Door\" = 'slack'")]
    [InlineData("\"Order\" = 5")]
    [InlineData("\"Seal\" = NULL")]
    [InlineData("\"Concerns\" = '-'")]
    [InlineData("\"Concerns\" = NULL")]
    public async Task Kept_ThatSomebodyElseWrote_IsNotHandled_AndStandsInNobodysWay(string forged)
    {
        await Inbox.KeepAsync(new("d1", "teams", "{}") { Concerns = Concern.Of(Sample.Number) }, None);
        Assert.Equal(1, await Store.ExecuteAsync($"UPDATE \"Inbox\" SET {forged.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)}"));

        Assert.Empty(await Inbox.KeptAsync(None));
        await Inbox.EarlierDoneAsync(long.MaxValue, null, None);
        Assert.True(await Inbox.IsHandledAsync("d1", None));
    }
}
