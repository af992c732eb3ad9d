using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>The steps of a request that waits for approval, and what follows from each.</summary>
public sealed class ApprovalStepsTests
{
    private static readonly DateTimeOffset Now = Sample.Start.AddHours(1);

    private static readonly UpdateRequest Request = Waiting.Request() with { Number = 7 };

    [Fact]
    public void Begin_OfWhatWaits_ShowsItAndSetsItsClock() => Assert.Equal(
        [
            new Effect.ShowRequest(7, Sample.Room), new Effect.Expire(7, Sample.Start.AddHours(24)),
            new Effect.Remind(7, Sample.Start.AddHours(4)), new Effect.Overtake(7),
        ],
        ApprovalSteps.Begin(Request, Waiting.Policy));

    [Fact]
    public void Begin_OfWhatNeedsNone_SetsItOff() => Assert.Equal(
        [new Effect.Apply(7, Sample.Number), new Effect.ShowRequest(7, Sample.Room) { Passing = true }, new Effect.Overtake(7)],
        ApprovalSteps.Begin(Sample.Request("a") with { Number = 7 }, Waiting.Policy));

    [Fact]
    public void Begin_WhereNothingNeedsApproval_OvertakesNothing()
    {
        var free = Waiting.Policy with { Required = new Dictionary<string, int> { ["*"] = 0, ["about"] = 0 } };
        Assert.DoesNotContain(new Effect.Overtake(7), ApprovalSteps.Begin(Sample.Request("a") with { Number = 7 }, free));
    }

    [Fact]
    public void Begin_OfAnUndo_IsNotedAtWhatItTakesBack() =>
        Assert.Contains(new Effect.NoteUndo(7, 3), ApprovalSteps.Begin(Request with { Undoes = 3 }, Waiting.Policy));

    [Theory]
    [InlineData(24, false)]
    [InlineData(23, true)]
    public void Reminder_ThatWouldComeWithTheDeadlineOrLater_DoesNotCome(int hours, bool comes)
    {
        var effects = ApprovalSteps.Begin(Request, Waiting.Policy with { RemindAfter = TimeSpan.FromHours(hours) });
        Assert.Equal(comes, effects.Contains(new Effect.Remind(7, Sample.Start.AddHours(hours))));
    }

    [Fact]
    public void Remind_AgainAndAgain_DoublesTheTime()
    {
        var first = ApprovalSteps.Remind(Request, Waiting.Policy, Now);
        var second = ApprovalSteps.Remind(first.After, Waiting.Policy, Now);

        Assert.Contains(new Effect.Remind(7, Now.AddHours(8)), first.Effects);
        Assert.Contains(new Effect.Remind(7, Now.AddHours(16)), second.Effects);
        Assert.Equal((2, "reminded"), (second.After.Approval!.Reminders, second.Entry.Action));
        Assert.Equal(RequestState.AwaitingApproval, second.After.State);
    }

    [Fact]
    public void Approve_OneOfTwo_GoesOnWaiting()
    {
        var step = ApprovalSteps.Approve(Request, Waiting.Ben.Says(Request), Waiting.Access, Now);

        Assert.Equal((RequestState.AwaitingApproval, "approved"), (step.After.State, step.Entry.Action));
        Assert.Equal(("web:ben", "because"), (step.Entry.Actor, step.Entry.Reason));
        Assert.DoesNotContain(step.Effects, effect => effect is Effect.Apply);
    }

    [Fact]
    public void Approve_TheLastThatWasNeeded_SetsItOff()
    {
        var step = ApprovalSteps.Approve(Request.With(Waiting.Cara.Says(Request)), Waiting.Ben.Says(Request), Waiting.Access, Now);

        Assert.Equal((RequestState.Queued, "approved"), (step.After.State, step.Entry.Action));
        Assert.Contains(new Effect.Apply(7, Sample.Number), step.Effects);
    }

    [Fact]
    public void Approve_AgainstEverybody_SetsItOffAlone()
    {
        var step = ApprovalSteps.Approve(Request, Waiting.Dan.Says(Request) with { BrokeGlass = true }, Waiting.Access, Now);

        Assert.Equal((RequestState.Queued, "broke glass"), (step.After.State, step.Entry.Action));
        Assert.Contains(new Effect.ShowNote(7, Sample.Room, "glass") { Passing = true }, step.Effects);
    }

    [Fact]
    public void End_WithoutAnApproval_IsShownToldAndOverForTheOthers()
    {
        Effect[] over = [new Effect.ShowRequest(7, Sample.Room), new Effect.TellRequester(7, Sample.Asha), new Effect.Overtake(7)];
        var declined = ApprovalSteps.Decline(Request, Waiting.Ben.Says(Request, yes: false), Now);
        var expired = ApprovalSteps.Expire(Request, Now);

        Assert.Equal((RequestState.Declined, "declined", "because"), (declined.After.State, declined.Entry.Action, declined.Entry.Reason));
        Assert.Equal(over, declined.Effects);
        Assert.Equal((RequestState.Expired, "expired", null), (expired.After.State, expired.Entry.Action, expired.Entry.Reason));
        Assert.Equal(over, expired.Effects);
    }

    [Theory]
    [InlineData(9, "overtaken")]
    [InlineData(null, "newer ended")]
    public void Overtake_ByANewerOne_IsShownAndGoesOnWaiting(int? newer, string action)
    {
        var step = ApprovalSteps.Overtake(Request, newer, Now);

        Assert.Equal((RequestState.AwaitingApproval, newer, action), (step.After.State, step.After.Approval!.Newer, step.Entry.Action));
        Assert.Equal([new Effect.ShowRequest(7, Sample.Room)], step.Effects);
    }

    [Fact]
    public void Ask_InAPlaceWithAChannel_AsksThere()
    {
        var policy = Waiting.Policy with { Channels = new Dictionary<string, Place> { ["web"] = new("web:approvals") } };
        var request = Waiting.Request(policy: policy) with { Number = 7 };

        Assert.Equal(new Place("web:approvals"), request.Approval!.Elsewhere);
        Assert.Contains(new Effect.ShowApproval(7, new("web:approvals")), ApprovalSteps.Begin(request, policy));
    }
}
