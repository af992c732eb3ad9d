using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>The last look before a request is sent, and what becomes of one that does not pass.</summary>
public sealed class RunCheckTests
{
    private static readonly NumberBook Book = new([new Account("main", [new WaNumber(Sample.Number, "")])]);

    private static UpdateRequest Approved =>
        Waiting.Request() is var request ? request.With(Waiting.Ben.Says(request), Waiting.Cara.Says(request)) : null!;

    [Fact]
    public void Refusal_OfAnApprovedRequest_IsNone() => Assert.Null(new RunCheck(Waiting.Policy, Waiting.Access, Book).Refusal(Approved));

    [Fact]
    public void Refusal_PayloadChangedAfterTheApproval_SaysSo() =>
        AssertSays("What was approved is not what would have been sent", Approved with { Changes = [new("incoming_url", "https://evil.example.com")] });

    [Fact]
    public void Refusal_ApproverLeftTheList_SaysHowManyCount() =>
        AssertSays("Approvals that count under the settings of now: 1 of 2 for Incoming message URL.", Approved, access: Waiting.Access with { Approvers = ["web:ben"] });

    [Fact]
    public void Refusal_PolicyBecameStricter_SaysHowManyCount() =>
        AssertSays("settings of now: 2 of 3 for Incoming message URL.", Approved, Waiting.Policy with { Required = new Dictionary<string, int> { ["incoming_url"] = 3 } });

    [Fact]
    public void Refusal_FieldWasDeniedSince_SaysSo() =>
        AssertSays("You may not change Incoming message URL", Approved, Waiting.Policy with { Deny = new Dictionary<string, IReadOnlyList<string>> { ["*"] = ["web:asha"] } });

    [Fact]
    public void Refusal_NumberMovedToAnotherAccount_SaysSo() =>
        AssertSays("The number does not belong to this account any more", Approved, book: new([new("main", [new("+14155550132", "")]), new("other", [new(Sample.Number, "")])]));

    [Fact]
    public void Refusal_ValueIsNotValidAnyMore_SaysSo() => AssertSays("A value would not be accepted any more", Approved with { Changes = [new("incoming_url", "")] });

    [Fact]
    public void Refusal_StandInWhoseApproverLeft_IsNotCounted()
    {
        var request = Waiting.Request();
        var stoodIn = request.With(Waiting.Dan.Says(request, standingInFor: "web:ben"), Waiting.Cara.Says(request));

        Assert.Null(new RunCheck(Waiting.Policy, Waiting.Access, Book).Refusal(stoodIn));
        AssertSays("settings of now: 1 of 2 for", stoodIn, access: Waiting.Access with { Approvers = ["web:cara"] });
    }

    [Fact]
    public async Task Run_ThatDoesNotPass_EndsRejectedWithoutACall()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());
        await desk.ApproveAsync(Waiting.Ben);
        await desk.ApproveAsync(Waiting.Cara);
        await desk.RunDueAsync(new RunCheck(Waiting.Policy, new AccessPolicy([]), Book));

        var request = await desk.FindAsync();
        Assert.Equal(RequestState.Rejected, request.State);
        Assert.Empty(desk.Kaleyra.Bodies);
        Assert.Equal("WA-1 Rejected: The bot held the change of Incoming message URL of +919876543210 back. Nothing was changed.", English.Of(RequestSummary.Summary(request)));
        Assert.Contains("settings of now: 0 of 2 for", English.Of(RequestCard.Build(request, 3).Data["answer"]!["plain"]!), StringComparison.Ordinal);
    }

    private static void AssertSays(string sentence, UpdateRequest request, ApprovalPolicy? policy = null, AccessPolicy? access = null,
        NumberBook? book = null)
    {
        var refusal = new RunCheck(policy ?? Waiting.Policy, access ?? Waiting.Access, book ?? Book).Refusal(request);
        Assert.Contains(sentence, English.Of(Assert.IsType<Sentence>(refusal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_ForSeveralReasons_SaysTheOneThatNothingElseMends()
    {
        var denied = Waiting.Policy with { Deny = new Dictionary<string, IReadOnlyList<string>> { ["*"] = ["web:asha"] } };
        var access = Waiting.Access with { Requesters = ["web:ben"] };
        AssertSays("You may not change Incoming message URL", Waiting.Request(), denied);
        AssertSays("Whoever asked for this may not ask for changes any more.", Waiting.Request(), denied, access);

        var undo = Sample.Request("b") with { Undoes = 3 };
        var overtaken = new Dictionary<string, KnownValue> { ["about"] = new("Open till 7", Sample.Start, 9) };
        var ruling = new RunCheck(Waiting.Policy, access, Book).Judge(undo, overtaken, null, Sample.Start);
        Assert.Equal("approvals.runRequester", Assert.IsType<RunRuling.Refuse>(ruling).Why.Key);
    }

    [Fact]
    public void Refusal_OneOfTwoValuesIsNotValidAnyMore_SaysSo() => AssertSays(
        "A value would not be accepted any more", Approved with { Changes = [new("about", "Open till 9"), new("incoming_url", "")] });

    [Fact]
    public void Refusal_OfClearingAFieldThatMayBeCleared_IsNone() =>
        AssertPasses(Sample.Request("b") with { Changes = [new("address", "")] });

    [Fact]
    public void Refusal_AccountLeftTheSettings_IsLeftToTheCall() =>
        AssertPasses(Sample.Request("b"), book: new([new("other", [new("+14155550132", "")])]));

    [Fact]
    public void Refusal_PutThroughAlone_HoldsWhileTheSettingsAllowItAndTheAdminIsOne()
    {
        var request = Waiting.Request();
        var put = request.With(Waiting.Ben.Says(request), Waiting.Dan.Says(request) with { BrokeGlass = true });
        var allowed = Waiting.Policy with { BreakGlass = true };

        AssertPasses(put, allowed);
        AssertSays("settings of now: 1 of 2 for", put, Waiting.Policy);
        AssertSays("settings of now: 1 of 2 for", put, allowed, Waiting.Access with { Admins = [] });
    }

    [Fact]
    public void Refusal_WordsOfAnAdminThatPutNothingThrough_CountAsWhatTheyAre()
    {
        var (request, allowed) = (Waiting.Request(), Waiting.Policy with { BreakGlass = true });

        AssertSays("settings of now: 0 of 2 for", request.With(Waiting.Dan.Says(request)), allowed);
        AssertSays("settings of now: 1 of 2 for", request.With(Waiting.Ben.Says(request) with { Hash = "of another payload" },
            Waiting.Cara.Says(request), Waiting.Dan.Says(request) with { BrokeGlass = true, Hash = "of another payload" }), allowed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Judge_OneOfTwoValuesErased_IsRefusedEvenToSettleADoubt(bool inDoubt)
    {
        var request = Sample.Request("b") with { MayBeApplied = inDoubt };
        var ruling = Judge(request with { Changes = [request.Changes[0], request.Changes[1].Erase()] });

        Assert.Equal("approvals.runValue", Assert.IsType<RunRuling.Refuse>(ruling).Why.Key);
    }

    [Fact]
    public void Judge_BeforeItsTime_WaitsUntilThen()
    {
        var request = Sample.Request("b") with { RetryAt = Sample.Start.AddSeconds(1) };

        Assert.Equal(new RunRuling.WaitUntil(Sample.Start.AddSeconds(1)), Judge(request));
        Assert.Equal(new RunRuling.Run(Despite: null), Judge(request with { RetryAt = Sample.Start }));
    }

    [Fact]
    public void Judge_WhatIsHeldToo_WaitsForTheHoldWithoutATime()
    {
        var hold = new Hold(null, Waiting.Dan, Sample.Start, "");
        var request = Sample.Request("b") with { RetryAt = Sample.Start.AddSeconds(1) };

        Assert.Equal(new RunRuling.WaitFor(hold), Judge(request, hold));
    }

    [Fact]
    public void Judge_WhatIsNotAllowedAnyMore_RunsOnlyToSettleADoubt()
    {
        var check = new RunCheck(Waiting.Policy, Waiting.Access with { Requesters = ["web:ben"] }, Book);
        var request = Sample.Request("b");

        Assert.Equal("approvals.runRequester", Assert.IsType<RunRuling.Refuse>(check.Judge(request, Nothing, null, Sample.Start)).Why.Key);
        var ruling = check.Judge(request with { MayBeApplied = true }, Nothing, null, Sample.Start);
        Assert.Equal("approvals.runRequester", Assert.IsType<RunRuling.Run>(ruling).Despite?.Key);
    }

    private static readonly Dictionary<string, KnownValue> Nothing = [];

    private static RunRuling Judge(UpdateRequest request, Hold? hold = null) =>
        new RunCheck(Waiting.Policy, Waiting.Access, Book).Judge(request, Nothing, hold, Sample.Start);

    private static void AssertPasses(UpdateRequest request, ApprovalPolicy? policy = null, NumberBook? book = null) =>
        Assert.Null(new RunCheck(policy ?? Waiting.Policy, Waiting.Access, book ?? Book).Refusal(request));
}
