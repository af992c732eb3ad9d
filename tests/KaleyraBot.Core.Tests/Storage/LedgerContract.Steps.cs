using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Core.Approvals;

namespace KaleyraBot.Tests.Storage;

/// <summary>Steps of a request, and what is known of a number.</summary>
public abstract partial class LedgerContract
{
    public static TheoryData<string> Results => ["succeeded", "rejected", "redirected", "unauthorized", "noAccount", "throttled", "unknown"];

    [SkippableTheory]
    [MemberData(nameof(Results))]
    public async Task Take_AStep_IsKeptAsGiven(string kind)
    {
        UpdateResult result = kind switch
        {
            "succeeded" => new UpdateResult.Succeeded(Accepted: true),
            "rejected" => new UpdateResult.Rejected("E962", null, "business_category", "not \"allowed\""),
            "redirected" => new UpdateResult.Redirected(),
            "unauthorized" => new UpdateResult.Unauthorized(new("E1", null, null, "no")),
            "noAccount" => new UpdateResult.NoAccount(),
            "throttled" => new UpdateResult.Throttled(TimeSpan.FromSeconds(7)),
            _ => new UpdateResult.Unknown("unknown.timeout"),
        };
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var step = Sample.Step(request, RequestState.Queued, Sample.Tell("x"));
        step = step with { After = step.After with { Result = result, RetryAt = Sample.Start.AddTicks(7).ToUniversalTime(), Changes = [new("about", "")] } };

        Assert.True(await Ledger.TakeAsync(step, None));

        var stored = await Ledger.FindAsync(1, None);
        Assert.Equal(Sample.Text(step.After), Sample.Text(stored));
        Assert.Equal(result, stored!.Result);
        Assert.Equal(2, await Store.CountAsync("Outbox"));
        Assert.Equal(2, await Store.CountAsync("Audit"));
    }

    [SkippableFact]
    public async Task Take_ADecision_IsKeptAsGiven()
    {
        var request = await Ledger.SubmitAsync(Waiting.Request() with { Reason = "new \"inbox\"", Undoes = 7 });
        var step = ApprovalSteps.Approve(request, Waiting.Ben.Says(request, standingInFor: "web:cara"), Waiting.Access, Sample.Start);

        Assert.True(await Ledger.TakeAsync(step, None));

        var stored = await Ledger.FindAsync(1, None);
        Assert.Equal(Sample.Text(step.After with { Approval = null }), Sample.Text(stored! with { Approval = null }));
        Assert.Equal((2, "incoming_url", request.Approval!.Hash), (stored.Approval!.Needed, stored.Approval.Field, stored.Approval.Hash));
        Assert.Equal(step.After.Approval!.Decisions, stored.Approval.Decisions);
        Assert.Equal(PayloadHash.Of(stored, stored.Approval.Deadline), stored.Approval.Hash);
    }

    [SkippableFact]
    public async Task Effects_WithATime_AreDueThenAndNotBefore()
    {
        await AcceptAsync(new Effect.Expire(1, Sample.Start.AddHours(1)), Sample.Tell("now"));

        Assert.Single(await DrainAsync());
        Assert.Equal(Sample.Start.AddHours(1), await Outbox.NextDueAsync());
        Time.Advance(TimeSpan.FromHours(1));
        Assert.IsType<Effect.Expire>(Assert.Single(await DrainAsync()));
    }

    [SkippableFact]
    public async Task Take_AStepFromAnotherVersion_IsRefusedAndStoresNothing()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        Assert.True(await Ledger.TakeAsync(Sample.Step(request, RequestState.Running), None));

        var late = Sample.Step(request, RequestState.Cancelled, Sample.Tell("x")) with { Known = [new("about", "no")] };

        Assert.False(await Ledger.TakeAsync(late, None));
        Assert.False(await Ledger.TakeAsync(late with { After = late.After with { Number = 99 } }, None));
        Assert.Equal(RequestState.Running, (await Ledger.FindAsync(1, None))!.State);
        Assert.Equal((1, 2), (await Store.CountAsync("Outbox"), await Store.CountAsync("Audit")));
        Assert.Empty(await Ledger.KnownAsync(Sample.Number, None));
    }

    [SkippableFact]
    public async Task Take_TenAtOnceInTwoProcesses_OneWins()
    {
        var other = await AnotherProcessAsync();
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            Task.Run(() => (i % 2 == 0 ? Store : other).Ledger.TakeAsync(Sample.Step(request, RequestState.Running, Sample.Tell("x", i)), None))));
        Assert.Single(answers, taken => taken);
        Assert.Equal((2, 2), (await Store.CountAsync("Outbox"), await Store.CountAsync("Audit")));
    }

    [SkippableFact]
    public async Task Take_AStepThatCannotBeStored_StoresNothing()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var broken = Sample.Step(request, RequestState.Running, Sample.Tell("x")) with { Known = [new("about", "a"), new(null!, "b")] };

        await Assert.ThrowsAnyAsync<Exception>(() => Ledger.TakeAsync(broken, None));

        Assert.Equal(Sample.Text(request), Sample.Text(await Ledger.FindAsync(1, None)));
        Assert.Equal((1, 1), (await Store.CountAsync("Outbox"), await Store.CountAsync("Audit")));
        Assert.Empty(await Ledger.KnownAsync(Sample.Number, None));
    }

    [SkippableFact]
    public async Task Known_Values_AreWrittenOverAndDoubted()
    {
        var first = await Ledger.SubmitAsync(Sample.Request("a"));
        var second = await Ledger.SubmitAsync(Sample.Request("b"));
        var third = await Ledger.SubmitAsync(Sample.Request("c"));
        var elsewhere = await Ledger.SubmitAsync(Sample.Request("d", "+10000000000"));
        await Ledger.TakeAsync(Sample.Step(first, RequestState.Succeeded) with { Known = [new("about", "one"), new("website", "w")] }, None);
        await Ledger.TakeAsync(Sample.Step(elsewhere, RequestState.Succeeded) with { Known = [new("about", "far")] }, None);
        await Ledger.TakeAsync(Sample.Step(second, RequestState.Unknown) with { Doubted = ["about", "address"] }, None);

        var known = await Ledger.KnownAsync(Sample.Number, None);
        Assert.Equal(2, known.Count);
        Assert.Equal(new KnownValue("one", Sample.Start, 1, 2), known["about"]);
        Assert.Equal(new KnownValue("w", Sample.Start, 1), known["website"]);

        await Ledger.TakeAsync(Sample.Step(third, RequestState.Succeeded) with { Known = [new("about", "")] }, None);
        Assert.Equal(new KnownValue("", Sample.Start, 3), (await Ledger.KnownAsync(Sample.Number, None))["about"]);
        Assert.Equal(new KnownValue("far", Sample.Start, 4), (await Ledger.KnownAsync("+10000000000", None))["about"]);
    }

    [SkippableTheory]
    [InlineData("UPDATE \"Audit\" SET \"Actor\" = 'nobody'")]
    [InlineData("DELETE FROM \"Audit\"")]
    public async Task Audit_ALine_CannotBeChangedNorDeleted(string sql)
    {
        await Ledger.SubmitAsync(Sample.Request("a"));
        var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Store.ExecuteAsync(sql));
        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        await using var db = Store.Open();
        var line = Assert.Single(db.Audit);
        var entry = RequestSteps.Submitted(Sample.Request("a"));
        Assert.Equal((Sample.Start, "web:asha", "submitted", 1, entry.Detail), (line.At, line.Actor, line.Action, line.Request, line.Detail));
    }
}
