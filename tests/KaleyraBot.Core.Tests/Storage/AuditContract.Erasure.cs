using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Storage;

/// <summary>Erasure.</summary>
public abstract partial class AuditContract
{
    private const string Mail = "Asha.Rao@Example.com";

    [SkippableFact]
    public async Task Erase_ANumber_ForgetsItsValuesEverywhereAndKeepsTheChain()
    {
        await EndedAsync("a", Sample.Number, "nine o'clock");
        await EndedAsync("b", Other, "ten o'clock");

        var erased = await Store.Eraser.EraseAsync(new Erasure.OfNumber(Sample.Number), "console", None);

        Assert.Equal((6, 1), (erased.Values, erased.Requests));
        Assert.Empty(erased.StillOpen);
        var request = (await Ledger.FindAsync(1, None))!;
        Assert.Equal(new FieldChange("about", "") { Erased = true }, Assert.Single(request.Changes));
        Assert.Equal(("web:asha", new UpdateResult.Rejected("E1", null, null, null)), (request.Requester.Name, request.Result));
        Assert.Empty(await Ledger.KnownAsync(Sample.Number, None));
        Assert.Equal("ten o'clock", (await Ledger.KnownAsync(Other, None))["about"].Value);
        Assert.Equal("ten o'clock", (await Ledger.FindAsync(2, None))!.Changes[0].Value);

        var entries = await AllAsync();
        Assert.All(entries.Where(entry => entry.WaNumber == Sample.Number).SelectMany(entry => entry.Values), value =>
            Assert.Null(value.Value ?? value.Salt));
        Assert.Equal("ten o'clock", entries[2].ValueOf("about.after"));
        Assert.Equal(("console", "erased", """{"by":"OfNumber","values":6,"requests":1}"""), (entries[^1].Actor, entries[^1].Action, entries[^1].Detail));
        Assert.Equal((5, 6, entries[^1].Hash, null),
            await Store.Audit.VerifyAsync(None) is var verdict ? (verdict.Entries, verdict.Erased, verdict.Head, verdict.Fault) : default);
    }

    [SkippableFact]
    public async Task Erase_ANumber_LeavesOpenRequestsAlone()
    {
        await Ledger.SubmitAsync(Sample.Request("a"), Entry(Sample.Request("a")), _ => [], None);

        var erased = await Store.Eraser.EraseAsync(new Erasure.OfNumber(Sample.Number), "console", None);

        Assert.Equal((0, 0), (erased.Values, erased.Requests));
        Assert.Equal([1], erased.StillOpen);
        Assert.Equal("Open till 9", (await Ledger.FindAsync(1, None))!.Changes[0].Value);
        Assert.Equal("Open till 9", (await AllAsync())[0].ValueOf("about.after"));
    }

    [SkippableFact]
    public async Task Erase_AnEmail_ForgetsWhatNamesItInAnyCaseAndNothingElse()
    {
        await EndedAsync("a", Sample.Number, $"Write to {Mail.ToUpperInvariant()}!");
        await EndedAsync("b", Other, "ten o'clock");
        await Ledger.NoteAsync(2, Sample.Entry("declined") with { Reason = $"not {Mail}", Name = "Ben" }, None);

        var erased = await Store.Eraser.EraseAsync(new Erasure.OfEmail("asha.rao@example.com"), "console", None);

        Assert.Equal((3, 1), (erased.Values, erased.Requests));
        Assert.True((await Ledger.FindAsync(1, None))!.Changes[0].Erased);
        Assert.Equal("Asha \"A\" Rao", (await Ledger.FindAsync(1, None))!.Requester.Name);
        Assert.Empty(await Ledger.KnownAsync(Sample.Number, None));
        Assert.Single(await Ledger.KnownAsync(Other, None));
        var entries = await AllAsync();
        Assert.Equal(("Ben", null), (entries[4].ValueOf("name"), entries[4].ValueOf("reason")));
        Assert.DoesNotContain("rao@example", System.Text.Json.JsonSerializer.Serialize(entries), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((6, null), await VerdictAsync());
    }

    [SkippableFact]
    public async Task Erase_OldValues_ForgetsThoseOnlyAndLastKnownValuesStay()
    {
        await EndedAsync("a", Sample.Number, "nine o'clock");
        var later = Sample.Request("b") with { UpdatedAt = Sample.Start.AddDays(2), State = RequestState.Declined };
        await Ledger.SubmitAsync(later, Entry(later) with { At = Sample.Start.AddDays(2) }, _ => [], None);

        var old = new Erasure.OlderThan(Sample.Start.AddDays(1));
        Assert.Equal((6, 1), await CountsAsync(old));
        Assert.Equal((0, 0), await CountsAsync(old));

        Assert.Equal("nine o'clock", (await Ledger.KnownAsync(Sample.Number, None))["about"].Value);
        Assert.True((await Ledger.FindAsync(1, None))!.Changes[0].Erased);
        Assert.Equal("Open till 9", (await Ledger.FindAsync(2, None))!.Changes[0].Value);
        // The second time there was nothing to forget, and nothing to note.
        Assert.Equal(["submitted", "Rejected", "submitted", "erased"], (await AllAsync()).Select(entry => entry.Action));
        Assert.Equal((4, null), await VerdictAsync());
    }

    [SkippableTheory]
    [InlineData("asha.rao@example.com")]
    [InlineData("web:asha")]
    public async Task Erase_OldValues_AfterAnEmailTookSomeOfThem_ForgetsTheRest(string name)
    {
        var ended = Sample.Request("e") with
        {
            Requester = new("web:asha", name),
            Changes = [new("contact_email", Mail), new("address", "7, Marigold Lane")],
            Reason = "the old one is that of my flat",
            State = RequestState.Declined,
        };
        await Ledger.SubmitAsync(ended, Entry(ended), _ => [], None);
        await Store.Eraser.EraseAsync(new Erasure.OfEmail(Mail), "console", None);
        Assert.Equal(["", "7, Marigold Lane"], (await Ledger.FindAsync(1, None))!.Changes.Select(change => change.Value));

        var old = new Erasure.OlderThan(Sample.Start.AddDays(1));
        Assert.Equal(1, (await CountsAsync(old)).Requests);
        Assert.Equal((0, 0), await CountsAsync(old));

        var left = (await Ledger.FindAsync(1, None))!;
        Assert.Equal((true, null, "web:asha"), (left.Changes.All(change => change.Erased), left.Reason, left.Requester.Name));
    }

    [SkippableTheory]
    [InlineData("web:asha")]
    [InlineData("teams:3f2504e0-4f89-41d3-9a0c-0305e82c3301/6f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    public async Task Erase_OldValues_WhichAreForgottenAlready_ReadsNothingOfThem(string id)
    {
        var ended = Sample.Request("a") with { Requester = new(id, "Asha"), State = RequestState.Declined };
        await Ledger.SubmitAsync(ended, Entry(ended), _ => [], None);
        var old = new Erasure.OlderThan(Sample.Start.AddDays(1));
        Assert.Equal(1, (await CountsAsync(old)).Requests);

        // Whoever reads that fails.
        await Store.ExecuteAsync("UPDATE \"Requests\" SET \"Approval\" = 'no JSON'");
        Assert.Equal((0, 0), await CountsAsync(old));
    }

    [SkippableFact]
    public async Task Erase_ARequestThatSomebodyIsLookingAt_CannotBringItsValuesBack()
    {
        var seen = await EndedAsync("a", Sample.Number, "nine o'clock");
        await Store.Eraser.EraseAsync(new Erasure.OfNumber(Sample.Number), "console", None);

        Assert.False(await Ledger.TakeAsync(Sample.Step(seen, RequestState.Queued), None));
        var now = (await Ledger.FindAsync(1, None))! with { State = RequestState.Unknown };
        Assert.False(RequestActions.MayRetry(now));
    }

    /// <summary>A request that Kaleyra answered, with the values of its two entries.</summary>
    private async Task<UpdateRequest> EndedAsync(string form, string number, string about)
    {
        var asked = Sample.Request(form, number) with { Changes = [new("about", about)] };
        var request = (await Ledger.SubmitAsync(asked, Entry(asked) with { Reason = "please" }, _ => [], None)).Request;
        var after = request with { State = RequestState.Rejected, Version = 1, Result = new UpdateResult.Rejected("E1", null, null, "no, said Kaleyra") };
        Assert.True(await Ledger.TakeAsync(new(after, Entry(after) with { Action = "Rejected" }, []) { Known = after.Changes }, None));
        return after;
    }

    private static AuditEntry Entry(UpdateRequest request) =>
        Sample.Entry() with
        {
            Detail = AuditDetail.Of(request),
            Values = [.. AuditDetail.Values(request), .. AuditDetail.Words(request.Result)],
            Name = request.Requester.Name
        };

    private async Task<(int Values, int Requests)> CountsAsync(Erasure what)
    {
        var erased = await Store.Eraser.EraseAsync(what, "bot", None);
        return (erased.Values, erased.Requests);
    }
}
