using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Storage;

/// <summary>What every audit promises. Here: what is kept, and how it is read.</summary>
public abstract partial class AuditContract : StoreContract
{
    protected const string Other = "+10000000000";

    [SkippableFact]
    public async Task Entries_OfStepsAndNotes_AreNumberedAndChained()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        await Ledger.TakeAsync(Sample.Step(request, RequestState.Running), None);
        await Ledger.NoteAsync(1, new(Sample.Start, "teams:t/ana", "refused", "{}") { Name = "Ana", Reason = "not yours" }, None);
        await Ledger.NoteAsync(null, new(Sample.Start, "console", "looked", "{}"), None);

        var entries = await AllAsync();
        Assert.Equal([1, 2, 3, 4], entries.Select(entry => entry.Seq));
        Assert.Equal([1, 1, 1, null], entries.Select(entry => entry.Request));
        Assert.Equal(["web", "web", "teams", "console"], entries.Select(entry => entry.Surface));
        Assert.Equal([Sample.Number, Sample.Number, Sample.Number, null], entries.Select(entry => entry.WaNumber));
        Assert.Equal(("2026-03-01T04:00:00.0000000Z", "teams:t/ana", "refused"), (entries[2].At, entries[2].Actor, entries[2].Action));
        Assert.Equal(("Ana", "not yours", null), (entries[2].ValueOf("name"), entries[2].ValueOf("reason"), entries[2].ValueOf("message")));
        Assert.Equal([new('0', 64), entries[0].Hash, entries[1].Hash, entries[2].Hash], entries.Select(entry => entry.PreviousHash));
        Assert.Equal((4, null), await VerdictAsync());
        Assert.Equal((entries[3].Hash, true),
            await Store.Audit.VerifyAsync(None) is var verdict ? (verdict.Head, verdict.SealsChecked) : default);
    }

    [SkippableFact]
    public async Task Page_OfANumberOrRequest_IsNewestFirst()
    {
        await Ledger.SubmitAsync(Sample.Request("a"));
        await Ledger.SubmitAsync(Sample.Request("b", Other));
        await Ledger.NoteAsync(1, Sample.Entry("x"), None);
        await Ledger.NoteAsync(null, Sample.Entry("y") with { WaNumber = Other }, None);

        Assert.Equal([4, 3], await PageAsync(null, null, null, 2));
        Assert.Equal([2, 1], await PageAsync(null, null, 3, 2));
        Assert.Equal([4, 2], await PageAsync(Other, null, null, 9));
        Assert.Equal([2], await PageAsync(Other, null, 4, 9));
        Assert.Equal([3, 1], await PageAsync(null, 1, null, 9));
    }

    [SkippableFact]
    public async Task Deeds_OfRequests_AreThoseOfPeople()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        await Ledger.TakeAsync(Sample.Step(request, RequestState.Running) with { Entry = Sample.Entry() with { Actor = "bot" } }, None);
        await Ledger.SubmitAsync(Sample.Request("b"));
        await Ledger.NoteAsync(1, Sample.Entry("x"), None);

        Assert.Equal([1, 4], (await Store.Audit.DeedsAsync([1], None)).Select(entry => entry.Seq));
        Assert.Equal([1, 3, 4], (await Store.Audit.DeedsAsync([1, 2], None)).Select(entry => entry.Seq));
    }

    [SkippableFact]
    public async Task Verify_EntriesOfTwoProcessesAtOnce_AreOneChain()
    {
        var other = await AnotherProcessAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() =>
            (i % 2 == 0 ? Store : other).Ledger.NoteAsync(null, Sample.Entry($"n{i}") with { Reason = $"r{i}" }, None))));
        Assert.Equal((40, null), await VerdictAsync());
    }

    [SkippableFact]
    public async Task Verify_AfterAStepThatLost_HasNoGap()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        Assert.True(await Ledger.TakeAsync(Sample.Step(request, RequestState.Running), None));
        Assert.False(await Ledger.TakeAsync(Sample.Step(request, RequestState.Cancelled), None));
        await Ledger.NoteAsync(1, Sample.Entry("lost"), None);
        Assert.Equal((3, null), await VerdictAsync());
    }

    [SkippableFact]
    public async Task Verify_AnEmptyAudit_IsWhole() =>
        Assert.Equal((0, new('0', 64), null),
            await Store.Audit.VerifyAsync(None) is var verdict ? (verdict.Entries, verdict.Head, verdict.Fault) : default);

    [SkippableTheory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("half a character: HALF.")]
    [InlineData("\ufffd \u0000\u0000")]
    [InlineData("नमस्ते 😀 \"',;\r\n")]
    public async Task Verify_AnyTextInAnyPart_IsWhole(string text)
    {
        // Written here, because what stands in an attribute is made whole by the compiler.
        text = text.Replace("HALF", "\ud83d", StringComparison.Ordinal);
        await Ledger.NoteAsync(null, new(Sample.Start, text, text, text) { Name = text, Reason = text, WaNumber = text, Surface = text },
            None);
        await Ledger.NoteAsync(null, Sample.Entry() with { Values = [new(text + "!", text)] }, None);
        Assert.Equal((2, null), await VerdictAsync());
    }

    [SkippableTheory]
    [InlineData("UPDATE \"Audit\" SET \"Action\" = 'x'")]
    [InlineData("DELETE FROM \"Audit\"")]
    [InlineData("DELETE FROM \"AuditValues\"")]
    [InlineData("UPDATE \"AuditValues\" SET \"Value\" = 'x'")]
    [InlineData("UPDATE \"AuditValues\" SET \"Digest\" = 'x', \"Salt\" = NULL, \"Value\" = NULL")]
    [InlineData("UPDATE \"AuditValues\" SET \"Salt\" = 'x', \"Value\" = NULL")]
    [InlineData("DELETE FROM \"AuditHead\"")]
    [InlineData("UPDATE \"AuditHead\" SET \"Seq\" = 0")]
    public async Task Tables_Changed_Refuse(string sql)
    {
        await Ledger.NoteAsync(null, Sample.Entry() with { Reason = "because" }, None);
        var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Store.ExecuteAsync(sql));
        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        Assert.Equal((1, null), await VerdictAsync());
    }

    protected async Task<List<AuditRecord>> AllAsync() => await Store.Audit.AllAsync(None).ToListAsync();

    protected async Task<(long Entries, AuditFault? Fault)> VerdictAsync()
    {
        var verdict = await Store.Audit.VerifyAsync(None);
        return (verdict.Entries, verdict.Fault);
    }

    private async Task<IEnumerable<long>> PageAsync(string? number, int? request, long? before, int take) =>
        (await Store.Audit.PageAsync(number, request, before, take, None)).Select(entry => entry.Seq);
}
