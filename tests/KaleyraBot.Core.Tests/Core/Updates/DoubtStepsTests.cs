using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Core.Approvals;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>The steps after which nobody can tell what Kaleyra has, and what is shown of a request wherever it stands.</summary>
public sealed class DoubtStepsTests
{
    private static readonly DateTimeOffset Now = Sample.Start.AddHours(1);

    private static readonly UpdateRequest Request = Sample.Request("a") with { Number = 7, RetryAt = Now };

    [Fact]
    public void SentLate_LeavesADoubtAndOutdatesTheCardsOfItsNumber()
    {
        var step = LateStep.SentLate(Request with { State = RequestState.Succeeded }, Now);

        Assert.Equal((RequestState.Unknown, true, null), (step.After.State, step.After.MayBeApplied, step.After.RetryAt));
        Assert.Equal(["about", "address"], step.Doubted);
        Assert.Equal(
            [new Effect.ShowRequest(7, Sample.Room), new Effect.TellRequester(7, Sample.Asha), new Effect.Outdate(Sample.Number)],
            step.Effects);
        Assert.True(RequestActions.MayRetry(step.After));
    }

    [Fact]
    public void Restored_LeavesADoubtThatTheSameBodyCannotSettle()
    {
        var step = RestoreStep.Restored(Request, Now);

        Assert.Equal((RequestState.Unknown, true, null), (step.After.State, step.After.MayBeApplied, step.After.RetryAt));
        Assert.Equal(["about", "address"], step.Doubted);
        Assert.Equal([new Effect.ShowRequest(7, Sample.Room), new Effect.TellRequester(7, Sample.Asha)], step.Effects);
        Assert.False(RequestActions.MayRetry(step.After));
    }

    [Theory]
    [InlineData(RequestState.Running, true)]
    [InlineData(RequestState.Queued, false)]
    public void Defer_KeepsItsPlace_AndADoubtWhereThereWasOne(RequestState state, bool doubted)
    {
        var step = DeferSteps.Defer(Request with { State = state }, Now);

        Assert.Equal((RequestState.Queued, null), (step.After.State, step.After.RetryAt));
        Assert.Equal((0, doubted), (step.After.Attempts, step.After.MayBeApplied));
        Assert.Equal([new Effect.ShowRequest(7, Sample.Room)], step.Effects);
    }

    [Theory]
    [InlineData(RequestState.Running, true)]
    [InlineData(RequestState.Queued, true)]
    [InlineData(RequestState.AwaitingApproval, false)]
    [InlineData(RequestState.Succeeded, false)]
    public void Shows_WhatMayPassWithinMoments_OnBothCards(RequestState state, bool passes)
    {
        var channel = new Place("web:approvals");
        var approval = Waiting.Request().Approval! with { Elsewhere = channel };
        var request = Request with { State = state, RetryAt = null, Approval = approval };

        Assert.Equal(
            [new Effect.ShowRequest(7, Sample.Room) { Passing = passes }, new Effect.ShowApproval(7, channel) { Passing = passes }],
            RequestSteps.Shows(request));
    }
}
