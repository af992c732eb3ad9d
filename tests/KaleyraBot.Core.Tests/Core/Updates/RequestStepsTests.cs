using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class RequestStepsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 7, 10, 0, TimeSpan.Zero);

    private static readonly UpdateRequest Queued = new()
    {
        Number = 12,
        FormId = "f",
        CardKey = "k",
        Requester = new("web:ana", "Ana"),
        Place = new("web:general"),
        Account = "main",
        WaNumber = "+919876543210",
        Changes = [new("about", "Open till 9"), new("website", "")],
        State = RequestState.Queued,
        Version = 1,
        CreatedAt = Now,
        UpdatedAt = Now,
    };

    [Fact]
    public void Start_QueuedRequest_CountsTheAttemptAndNotesOldValues()
    {
        var known = new Dictionary<string, KnownValue> { ["about"] = new("Open till 8", Now, 7) };

        var step = RequestSteps.Start(Queued, known, Now);

        Assert.Equal((RequestState.Running, 2, 1), (step.After.State, step.After.Version, step.After.Attempts));
        Assert.Equal("Open till 8", step.After.Changes[0].Before?.Value);
        Assert.Null(step.After.Changes[1].Before);
        // Whoever waits for a slow answer reads that it is on its way; of a quick one, only how it ended.
        Assert.Equal([new Effect.ShowRequest(12, Queued.Place) { Passing = true }], step.Effects);
    }

    [Fact]
    public void Start_OfARequestWhoseProcessDied_RemembersThatItMayHaveBeenApplied()
    {
        var again = RequestSteps.Start(Queued with { State = RequestState.Running, Attempts = 1 }, new Dictionary<string, KnownValue>(),
            Now).After;
        var throttled = RequestSteps.Wait(again, new UpdateResult.Throttled(null), Now, Now).After;

        Assert.True(throttled.MayBeApplied);
        Assert.False(RequestSteps.Start(Queued, new Dictionary<string, KnownValue>(), Now).After.MayBeApplied);
        Assert.False(RequestSteps.Finish(throttled, new UpdateResult.Succeeded(), Now).After.MayBeApplied);
    }

    [Fact]
    public void Finish_Succeeded_MakesValuesKnownAndTellsEverybody()
    {
        var step = RequestSteps.Finish(Queued, new UpdateResult.Succeeded(), Now);

        Assert.Equal(RequestState.Succeeded, step.After.State);
        Assert.Equal(["about", "website"], step.Known.Select(change => change.Field));
        Assert.Equal([new Effect.ShowRequest(12, Queued.Place), new Effect.TellRequester(12, Queued.Requester)], step.Effects);
    }

    [Fact]
    public void Finish_Unknown_DoubtsWhatWasKnown()
    {
        var step = RequestSteps.Finish(Queued, new UpdateResult.Unknown("answers.unknownTimeout"), Now);

        Assert.Equal(RequestState.Unknown, step.After.State);
        Assert.Equal(["about", "website"], step.Doubted);
        Assert.Empty(step.Known);
    }

    public static TheoryData<UpdateResult> Refusals => [new UpdateResult.Rejected("E962", null, "display_image", null), new UpdateResult.Throttled(null)];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Finish_RefusedOrThrottledToTheEnd_ChangesNothing(UpdateResult result)
    {
        var step = RequestSteps.Finish(Queued, result, Now);

        Assert.Equal(RequestState.Rejected, step.After.State);
        Assert.Empty(step.Known);
        Assert.Empty(step.Doubted);
    }

    [Fact]
    public void Retry_UnknownRequest_CountsAnewAndRunsAgain()
    {
        var step = RequestSteps.Retry(Queued with { State = RequestState.Unknown, Attempts = 5 }, Queued.Requester, hold: null, Now);

        Assert.Equal((RequestState.Queued, 0), (step.After.State, step.After.Attempts));
        Assert.Contains(new Effect.Apply(12, "+919876543210"), step.Effects);
        Assert.Equal(("web:ana", "retried"), (step.Entry.Actor, step.Entry.Action));
    }

    [Fact]
    public void AuditEntry_OfTheSubmission_NamesFieldsAndNewValues_AndLaterOnesWhatIsNew()
    {
        var asked = RequestSteps.Submitted(Queued);
        var detail = JsonNode.Parse(asked.Detail)!;
        Assert.Equal(("Queued", "about"), ((string?)detail["state"], (string?)detail["fields"]![0]));
        Assert.Contains(AuditValue.After("about", "Open till 9"), asked.Personal);
        Assert.DoesNotContain("Open till 9", asked.Detail, StringComparison.Ordinal);

        var known = new Dictionary<string, KnownValue> { ["about"] = new("Open till 8", Now, 7) };
        var start = RequestSteps.Start(Queued, known, Now);
        Assert.Equal([AuditValue.Before("about", "Open till 8")], start.Entry.Values);
        Assert.Empty(RequestSteps.Start(start.After, known, Now).Entry.Values);

        var end = RequestSteps.Finish(start.After, new UpdateResult.Succeeded(), Now).Entry;
        Assert.Empty(end.Values);
        Assert.Equal("""{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false}}""", end.Detail);
    }

    [Fact]
    public void Start_ToSettleADoubt_SaysWhyItWouldNotBeAllowed()
    {
        var waited = Queued with { MayBeApplied = true, RetryAt = Now, Held = new(null, Queued.Requester, Now, ""), Attempts = 1 };
        var step = RequestSteps.Start(waited, Nothing, Now, Sentence.Of("approvals.runValue"));

        Assert.Equal(("sent again to settle", "approvals.runValue"), (step.Entry.Action, step.After.Despite?.Key));
        Assert.Equal((null, null, true, 2), (step.After.RetryAt, step.After.Held, step.After.MayBeApplied, step.After.Attempts));
        Assert.Equal("started", RequestSteps.Start(waited, Nothing, Now).Entry.Action);
    }

    [Fact]
    public void Start_AfterItsOwnDoubt_KeepsWhatWasThereBefore()
    {
        var started = RequestSteps.Start(Queued, new Dictionary<string, KnownValue> { ["about"] = new("Open till 8", Now, 7) }, Now).After;
        Assert.Equal("Open till 8", BeforeOf(started, new("Open till 8", Now, 7, DoubtedBy: 12))?.Value);
        Assert.Equal(13, BeforeOf(started, new("Open till 8", Now, 7, DoubtedBy: 13))?.DoubtedBy);
        Assert.Equal("Open till 10", BeforeOf(started, new("Open till 10", Now, 8))?.Value);
    }

    public static TheoryData<UpdateResult, RequestState> Answers { get; } = new()
    {
        { new UpdateResult.Succeeded(), RequestState.Succeeded },
        { new UpdateResult.Rejected("E962", null, null, null), RequestState.Rejected },
        { new UpdateResult.Rejected(RequestActions.BadKey, null, null, null), RequestState.Unknown },
        { new UpdateResult.Throttled(null), RequestState.Unknown },
        { new UpdateResult.Unknown("answers.unknownTimeout"), RequestState.Unknown },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Finish_AfterADoubt_SettlesItOnlyWhereKaleyraLookedAtTheBody(UpdateResult result, RequestState state)
    {
        var step = RequestSteps.Finish(Queued with { MayBeApplied = true, RetryAt = Now }, result, Now);

        Assert.Equal((state, result, null), (step.After.State, step.After.Result, step.After.RetryAt));
        Assert.Equal(state == RequestState.Unknown ? ["about", "website"] : [], step.Doubted);
        Assert.Equal(state == RequestState.Unknown, step.After.MayBeApplied);
    }

    [Fact]
    public void Wait_ForTheNextTry_IsShownForItLasts()
    {
        var step = RequestSteps.Wait(Queued, new UpdateResult.Throttled(null), Now.AddMinutes(1), Now);

        Assert.Equal((RequestState.Queued, "postponed", false), (step.After.State, step.Entry.Action, step.After.MayBeApplied));
        Assert.Equal([new Effect.ShowRequest(12, Queued.Place)], step.Effects);
        Assert.True(RequestSteps.Wait(Queued, new UpdateResult.Unknown("x"), Now, Now).After.MayBeApplied);
    }

    [Fact]
    public void Hold_OfWhatRan_KeepsTheDoubt_AndEndsWithTheRequest()
    {
        var hold = new Hold(null, Queued.Requester, Now, "");
        var held = RequestSteps.Hold(Queued with { State = RequestState.Running }, hold, Now);

        Assert.Equal((RequestState.Queued, hold, "held"), (held.After.State, held.After.Held, held.Entry.Action));
        Assert.True(held.After.MayBeApplied);
        Assert.Equal([new Effect.ShowRequest(12, Queued.Place)], held.Effects);
        Assert.Null(RequestSteps.Cancel(held.After, Queued.Requester, own: true, Now).After.Held);
        Assert.Equal(hold, RequestSteps.Retry(Queued with { State = RequestState.Unknown }, Queued.Requester, hold, Now).After.Held);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cancel_BySomebodyElse_IsToldToWhoeverAsked(bool own)
    {
        var admin = new Person("web:dan", "Dan");
        var step = RequestSteps.Cancel(Queued with { Result = new UpdateResult.Deferred() }, own ? Queued.Requester : admin, own, Now);

        Assert.Equal((RequestState.Cancelled, own ? "Ana" : "Dan"), (step.After.State, step.After.StoppedBy?.Name));
        Assert.Equal(!own, step.Effects.Contains(new Effect.TellRequester(12, Queued.Requester)));
        Assert.Contains(new Effect.Overtake(12), step.Effects);
        Assert.Equal((null, "number:+919876543210"), (step.After.Result, step.Wakes));
        Assert.Empty(step.Doubted);
    }

    [Fact]
    public void Cancel_OfWhatMayHaveBeenApplied_LeavesItInDoubt()
    {
        var throttled = new UpdateResult.Throttled(null);
        var step = RequestSteps.Cancel(Queued with { MayBeApplied = true, Result = throttled }, Queued.Requester, own: true, Now);

        Assert.Equal((RequestState.Unknown, throttled), (step.After.State, step.After.Result));
        Assert.Equal(["about", "website"], step.Doubted);
    }

    [Fact]
    public void Reverse_FollowsTheUndo_AndNeverAnEarlierOne()
    {
        var done = Queued with { State = RequestState.Succeeded, UpdatedAt = Now.AddDays(-1) };
        var undo = Queued with { Number = 14, Undoes = 12 };
        var asked = RequestSteps.Reverse(done, undo, Now)!;
        Assert.Equal((new UndoStatus(14, Done: false), "undo asked"), (asked.After.Undo, asked.Entry.Action));
        Assert.Equal(done.UpdatedAt, asked.After.UpdatedAt);
        Assert.Null(RequestSteps.Reverse(asked.After, undo with { State = RequestState.Running }, Now));
        Assert.Null(RequestSteps.Reverse(asked.After, undo with { Number = 13 }, Now));

        var undone = RequestSteps.Reverse(asked.After, undo with { State = RequestState.Succeeded }, Now)!;
        Assert.Equal((new UndoStatus(14, Done: true), "undone"), (undone.After.Undo, undone.Entry.Action));
        var ended = RequestSteps.Reverse(asked.After, undo with { State = RequestState.Rejected }, Now)!;
        Assert.Equal((null, "undo ended"), (ended.After.Undo, ended.Entry.Action));
        Assert.NotNull(RequestSteps.Reverse(ended.After, undo with { Number = 15 }, Now));
    }

    [Fact]
    public void Undo_TellsWhatItTakesBack_WhenItStandsAnotherWay()
    {
        var undo = Queued with { Undoes = 3 };
        Assert.DoesNotContain(new Effect.NoteUndo(12, 3), RequestSteps.Start(undo, Nothing, Now).Effects);
        Assert.Contains(new Effect.NoteUndo(12, 3), RequestSteps.Finish(undo, new UpdateResult.Succeeded(), Now).Effects);
        Assert.Contains(new Effect.NoteUndo(12, 3), RequestSteps.Cancel(undo, undo.Requester, own: true, Now).Effects);
    }

    [Fact]
    public void End_OfWhatWasAskedAlone_IsNotToldTwice() => Assert.Equal(
        [new Effect.ShowRequest(12, Queued.Place)],
        RequestSteps.Finish(Queued with { Alone = true }, new UpdateResult.Succeeded(), Now).Effects);

    [Fact]
    public void AuditEntry_OfSomebodyWithoutAName_HasNone()
    {
        var entry = RequestSteps.Submitted(Queued with { Requester = new("web:ana", ""), Reason = "" });
        Assert.Equal(("web:ana", null, null), (entry.Actor, entry.Name, entry.Reason));
        var named = RequestSteps.Submitted(Queued with { Reason = "winter" });
        Assert.Equal(("Ana", "winter"), (named.Name, named.Reason));
    }

    private static readonly Dictionary<string, KnownValue> Nothing = [];

    private static KnownValue? BeforeOf(UpdateRequest request, KnownValue known) =>
        RequestSteps.Start(request, new Dictionary<string, KnownValue> { ["about"] = known }, Now).After.Changes[0].Before;
}
