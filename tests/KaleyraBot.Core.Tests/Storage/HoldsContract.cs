using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Tests.Storage;

/// <summary>What every <see cref="IHolds"/> promises.</summary>
public abstract class HoldsContract : StoreContract
{
    private const string Other = "+14155550132";
    private static readonly Hold Mine = new(Sample.Number, Sample.Asha, Sample.Start, "why \u201c\U0001F600");
    private static readonly Hold All = Mine with { WaNumber = null, Why = "" };

    private IHolds Holds => Store.Holds;

    [SkippableFact]
    public async Task Hold_IsKeptAcrossProcesses_WithOneAuditEntry()
    {
        Assert.NotNull(await PutAsync(Mine));
        Assert.Null(await PutAsync(Mine with { Why = "later" }));
        Assert.NotNull(await PutAsync(All));

        Assert.Equal([All, Mine], await (await AnotherProcessAsync()).Holds.ListAsync(None));
        Assert.Equal(2, await Store.CountAsync("Audit"));
        Assert.Equal(All, await Holds.FindAsync(Sample.Number, None));
        Assert.NotNull(await LiftAsync(null));
        Assert.Null(await LiftAsync(null));
        Assert.Equal((Mine, null), (await Holds.FindAsync(Sample.Number, None), await Holds.FindAsync(Other, None)));
    }

    [SkippableFact]
    public async Task Call_OfAHeldNumber_DoesNotBegin_WhoeverLookedBefore()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var job = await NextAsync();
        // The process that died in its call left it running, which no hold touches.
        var running = Sample.Step(request, RequestState.Running);
        await Ledger.TakeAsync(running, None);
        await PutAsync(Mine);
        Assert.False(await Outbox.BeginAsync(job, Sample.Step(running.After, RequestState.Running), None));
        await LiftAsync(Sample.Number);
        await PutAsync(All);
        Assert.False(await Outbox.BeginAsync(job, Sample.Step(running.After, RequestState.Running), None));

        await LiftAsync(null);
        await PutAsync(Mine with { WaNumber = Other });
        Assert.True(await Outbox.BeginAsync(job, Sample.Step(running.After, RequestState.Running), None));
    }

    [SkippableFact]
    public async Task Hold_ShowsOnWhatWaits_AndLeavesWhatRunsAlone()
    {
        var waits = await Ledger.SubmitAsync(Sample.Request("a"));
        var runs = await Ledger.SubmitAsync(Sample.Request("b"));
        var ended = await Ledger.SubmitAsync(Sample.Request("c"));
        await Ledger.SubmitAsync(Sample.Request("d", Other));
        await Ledger.TakeAsync(Sample.Step(runs, RequestState.Running), None);
        await Ledger.TakeAsync(Sample.Step(ended, RequestState.Cancelled), None);
        await DrainAsync();

        var reach = await PutAsync(Mine);
        Assert.Equal([1], reach!.Waiting);
        Assert.Equal([2], reach.UnderWay);
        Assert.Equal((Mine, waits.Version + 1), await Ledger.FindAsync(1, None) is { } held ? (held.Held, held.Version) : default);
        foreach (var number in new[] { 2, 3, 4 })
        {
            Assert.Null((await Ledger.FindAsync(number, None))!.Held);
        }
        Assert.Equal([Shown(1)], await DrainAsync());
        await LiftAsync(Sample.Number);
        Assert.Null((await Ledger.FindAsync(1, None))!.Held);
        Assert.Equal([Shown(1)], await DrainAsync());
    }

    [SkippableTheory]
    [InlineData("+5215512345678", "+525512345678")]
    [InlineData("+525512345678", "+5215512345678")]
    [InlineData("+541123456789", "+5491123456789")]
    [InlineData("+551187654321", "+5511987654321")]
    public async Task Hold_OfALineThatIsWrittenInTwoWays_HoldsBoth(string held, string asked)
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a", asked));
        var job = await NextAsync();
        var running = Sample.Step(request, RequestState.Running);
        var hold = Mine with { WaNumber = held };
        Assert.Equal([1], (await PutAsync(hold))!.Waiting);
        Assert.Null(await PutAsync(Mine with { WaNumber = asked }));

        Assert.Equal(hold, await Holds.FindAsync(asked, None));
        Assert.Equal(hold, (await Ledger.FindAsync(1, None))!.Held);
        Assert.False(await Outbox.BeginAsync(job, running, None));
        Assert.NotNull(await LiftAsync(asked));
        Assert.Null(await Holds.FindAsync(held, None));
        Assert.Null((await Ledger.FindAsync(1, None))!.Held);
    }

    [SkippableFact]
    public async Task Parked_IsDueAgainWhenTheHoldIsLifted_AndNotBefore()
    {
        await Ledger.SubmitAsync(Sample.Request("a"));
        await PutAsync(Mine);
        var job = await ClaimApplyAsync();
        var seen = (await Ledger.FindAsync(1, None))!;
        Assert.True(await Outbox.ParkAsync(job, seen, Sample.Start.AddHours(1), None));
        Assert.DoesNotContain(await DrainAsync(), effect => effect is Effect.Apply);

        await LiftAsync(Sample.Number);
        Assert.IsType<Effect.Apply>((await ClaimApplyAsync()).Effect);
    }

    [SkippableFact]
    public async Task Park_AfterTheRequestChanged_IsRefused_SoThatNothingIsSleptThrough()
    {
        await Ledger.SubmitAsync(Sample.Request("a"));
        await PutAsync(Mine);
        var job = await ClaimApplyAsync();
        var seen = (await Ledger.FindAsync(1, None))!;
        await LiftAsync(Sample.Number);

        Assert.False(await Outbox.ParkAsync(job, seen, Sample.Start.AddHours(1), None));
    }

    [SkippableFact]
    public async Task Lift_TellsTheOwnersOfWhatWaited()
    {
        await Ledger.SubmitAsync(Sample.Request("a"));
        await PutAsync(All);
        await Outbox.PostponeAsync(await ClaimApplyAsync(), Time.GetUtcNow().AddHours(1), null, None);
        var told = new List<(string, DateTimeOffset)>();
        Store.Work.Listen((key, due) => told.Add((key, due)));
        await LiftAsync(null);

        Assert.Contains((Effect.Apply.QueueOf(Sample.Number), Time.GetUtcNow()), told);
    }

    private static Effect.ShowRequest Shown(int number) => new(number, Sample.Room);

    private Task<HoldReach?> PutAsync(Hold hold) => Holds.PutAsync(hold, Sample.Entry("held"), RequestSteps.Shows, None);

    private Task<HoldReach?> LiftAsync(string? number) => Holds.LiftAsync(number, Sample.Entry("resumed"), RequestSteps.Shows, None);

    private async Task<Job> ClaimApplyAsync()
    {
        while (true)
        {
            var job = await NextAsync();
            if (job.Effect is Effect.Apply)
            {
                return job;
            }
            await Outbox.CompleteAsync(job, null, null, None);
        }
    }
}
