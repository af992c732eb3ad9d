using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
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
        var again = RequestSteps.Start(Queued with { State = RequestState.Running, Attempts = 1 }, new Dictionary<string, KnownValue>(), Now).After;
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
}
