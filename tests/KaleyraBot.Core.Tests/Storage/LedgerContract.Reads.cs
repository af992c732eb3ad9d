using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Storage;

/// <summary>Reading, drafts and cleaning.</summary>
public abstract partial class LedgerContract
{
    [SkippableFact]
    public async Task List_Pages_AreNewestFirst()
    {
        for (var i = 1; i <= 5; i++)
        {
            await Ledger.SubmitAsync(Sample.Request($"f{i}", i % 2 == 0 ? "+10000000000" : Sample.Number));
        }
        Assert.Equal([5, 4], await NumbersAsync(null, null, 2));
        Assert.Equal([3, 2], await NumbersAsync(null, 4, 2));
        Assert.Equal([1], await NumbersAsync(null, 2, 2));
        Assert.Equal([5, 3, 1], await NumbersAsync(Sample.Number, null, 10));
        Assert.Equal([1], await NumbersAsync(Sample.Number, 3, 10));
        Assert.Empty(await NumbersAsync("+19", null, 10));
    }

    [SkippableFact]
    public async Task Open_OfAPerson_AreTheirOwnThatHaveNotEnded()
    {
        foreach (var state in Enum.GetValues<RequestState>())
        {
            await Ledger.SubmitAsync(Sample.Request($"mine-{state}") with { State = state });
            await Ledger.SubmitAsync(Sample.Request($"other-{state}") with { State = state, Requester = new("web:ben", "Ben") });
        }

        var open = await Ledger.OpenAsync([Sample.Asha.Id], 10, None);

        Assert.Equal([RequestState.Running, RequestState.Queued, RequestState.Scheduled, RequestState.AwaitingApproval],
            open.Select(request => request.State));
        Assert.All(open, request => Assert.Equal(Sample.Asha, request.Requester));
        Assert.Equal([RequestState.Running], (await Ledger.OpenAsync([Sample.Asha.Id], 1, None)).Select(request => request.State));
    }

    [SkippableTheory]
    [InlineData(RequestState.AwaitingApproval, 0, true)]
    [InlineData(RequestState.Scheduled, 0, true)]
    [InlineData(RequestState.Queued, 0, true)]
    [InlineData(RequestState.Running, 1, true)]
    [InlineData(RequestState.Succeeded, 1, true)]
    [InlineData(RequestState.Unknown, 1, true)]
    [InlineData(RequestState.Rejected, 1, true)]
    [InlineData(RequestState.Cancelled, 1, true)]
    [InlineData(RequestState.Declined, 0, false)]
    [InlineData(RequestState.Expired, 0, false)]
    [InlineData(RequestState.Cancelled, 0, false)]
    public async Task Newer_ALaterRequest_CountsWhenItRanOrStillMay(RequestState state, int attempts, bool counts)
    {
        await Ledger.SubmitAsync(Sample.Request("a"));
        await Ledger.SubmitAsync(Sample.Request("b") with { State = state, Attempts = attempts });
        await Ledger.SubmitAsync(Sample.Request("c", "+10000000000"));
        Assert.Equal(counts ? 2 : null, (await Ledger.NewerAsync(Sample.Number, 1, None))?.Number);
        Assert.Null(await Ledger.NewerAsync(Sample.Number, 2, None));
    }

    [SkippableFact]
    public async Task Newer_SeveralLaterRequests_AnswersTheNewest()
    {
        await Ledger.SubmitAsync(Sample.Request("a"));
        await Ledger.SubmitAsync(Sample.Request("b"));
        await Ledger.SubmitAsync(Sample.Request("c"));
        await Ledger.SubmitAsync(Sample.Request("d") with { State = RequestState.Cancelled });
        Assert.Equal(3, (await Ledger.NewerAsync(Sample.Number, 1, None))!.Number);
    }

    [SkippableFact]
    public async Task Draft_SavedAgain_IsOverwritten()
    {
        await Ledger.SaveDraftAsync(new("d", Sample.Asha, new Dictionary<string, string> { ["about"] = "x" }, Sample.Start), None);
        await Ledger.SaveDraftAsync(new("d", Sample.Asha, new Dictionary<string, string> { ["website"] = "\u201cy\u201d\n" }, Sample.Start.AddMinutes(1)), None);

        var draft = await Ledger.FindDraftAsync("d", None);
        Assert.Equal((Sample.Asha, Sample.Start.AddMinutes(1)), (draft!.Owner, draft.At));
        Assert.Equal([new("website", "\u201cy\u201d\n")], draft.Values);
        Assert.Null(await Ledger.FindDraftAsync("e", None));
    }

    [SkippableFact]
    public async Task Draft_OfSomebodyElse_IsNotOverwritten()
    {
        await Ledger.SaveDraftAsync(new("d", Sample.Asha, new Dictionary<string, string> { ["about"] = "x" }, Sample.Start), None);
        await Ledger.SaveDraftAsync(new("d", new("web:ben", "Ben"), new Dictionary<string, string> { ["about"] = "y" }, Sample.Start), None);

        Assert.Equal((Sample.Asha, "x"), ((await Ledger.FindDraftAsync("d", None))!.Owner, (await Ledger.FindDraftAsync("d", None))!.Values["about"]));
    }

    [SkippableFact]
    public async Task Drafts_OfOneOwner_AreTheNewestFew()
    {
        await Ledger.SaveDraftAsync(new("bens", new("web:ben", "Ben"), new Dictionary<string, string>(), Sample.Start.AddHours(-1)), None);
        for (var i = 0; i < 60; i++)
        {
            await Ledger.SaveDraftAsync(new($"d{i}", Sample.Asha, new Dictionary<string, string>(), Sample.Start.AddMinutes(i)), None);
        }

        Assert.Null(await Ledger.FindDraftAsync("d9", None));
        Assert.NotNull(await Ledger.FindDraftAsync("d10", None));
        Assert.NotNull(await Ledger.FindDraftAsync("bens", None));
    }

    [SkippableFact]
    public async Task Card_ThatIsForSomebody_IsTheirsFromWhenItIsStored()
    {
        var show = (Effect.PostCard)Sample.Show("k");
        await AcceptAsync(show with { Card = show.Card with { For = Sample.Asha.Id } });
        await AcceptAsync(show with { Card = show.Card with { For = "web:ben" }, Place = new("web:elsewhere") });
        Assert.Equal(new(Sample.Asha.Id, Sample.Room), await Store.Cards.FindAsync("k", None));
        Assert.Null(await Outbox.MessageAsync("k", None));

        await Outbox.CompleteAsync(await NextAsync(), null, new("k", new MessageRef("web:1"), 0), None);
        Assert.Equal(new(Sample.Asha.Id, Sample.Room), await Store.Cards.FindAsync("k", None));
        Assert.True(await Store.Cards.IsRememberedAsync(new("web:1"), None));
        Assert.False(await Store.Cards.IsRememberedAsync(new("web:2"), None));

        await Outbox.CompleteAsync(await NextAsync(), null, new("k", new MessageRef("web:1"), 2), None);
        Assert.Null(await Store.Cards.FindAsync("k", None));
        await AcceptAsync(show with { Card = show.Card with { For = Sample.Asha.Id } });
        Assert.Null(await Store.Cards.FindAsync("k", None));
    }

    [SkippableFact]
    public async Task Waiting_OfANumber_AreTheOlderOnesThatWait()
    {
        foreach (var (form, state, number) in new[] { ("a", RequestState.AwaitingApproval, Sample.Number), ("b", RequestState.Queued, Sample.Number),
            ("c", RequestState.AwaitingApproval, "+19"), ("d", RequestState.AwaitingApproval, Sample.Number), ("e", RequestState.AwaitingApproval, Sample.Number) })
        {
            await Ledger.SubmitAsync(Sample.Request(form, number) with { State = state });
        }

        Assert.Equal([4, 1], (await Ledger.WaitingAsync(Sample.Number, 5, 9, None)).Select(request => request.Number));
        Assert.Equal(
            [("+19", true), (Sample.Number, false), (Sample.Number, true), (Sample.Number, true), (Sample.Number, true)],
            (await Ledger.OpenOnesAsync([Sample.Asha.Id, "web:x"], 9, None)).OrderBy(one => one.WaNumber, StringComparer.Ordinal).ThenBy(one => one.Waits));
        Assert.Equal(2, (await Ledger.OpenOnesAsync([Sample.Asha.Id], 2, None)).Count);
    }

    [SkippableFact]
    public async Task Clean_OldRows_AreDeletedAndNothingElse()
    {
        await Ledger.SubmitAsync(Sample.Request("a"));
        await DrainAsync();
        await Ledger.AcceptAsync("old", [Sample.Tell("waits")], None);
        await Ledger.SaveDraftAsync(new("old", Sample.Asha, new Dictionary<string, string>(), Time.GetUtcNow()), None);
        Time.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        await Ledger.AcceptAsync("young", [], None);
        await Ledger.SaveDraftAsync(new("young", Sample.Asha, new Dictionary<string, string>(), Time.GetUtcNow().AddHours(-23)), None);

        await Store.Cleanup.CleanAsync(Time.GetUtcNow(), None);

        Assert.False(await Ledger.AcceptAsync("young", [], None));
        Assert.True(await Ledger.AcceptAsync("old", [], None));
        Assert.Null(await Ledger.FindDraftAsync("old", None));
        Assert.NotNull(await Ledger.FindDraftAsync("young", None));
        Assert.NotNull(await Ledger.FindAsync(1, None));
        Assert.Equal((1, 1), (await Store.CountAsync("Outbox"), await Store.CountAsync("Audit")));
        Assert.Equal([Sample.Tell("waits")], await DrainAsync());
    }

    [SkippableFact]
    public async Task Health_AnOpenLedger_Answers() => Assert.True(await Store.Health.AnswersAsync(None));

    private async Task<IEnumerable<int>> NumbersAsync(string? number, int? before, int take) =>
        (await Ledger.ListAsync(number, before, take, None)).Select(request => request.Number);
}
