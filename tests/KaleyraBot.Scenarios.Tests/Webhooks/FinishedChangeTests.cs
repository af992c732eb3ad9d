using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Hosting.Webhooks;
using KaleyraBot.Tests.Core.Approvals;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Webhooks;

/// <summary>Which steps of a request are told as its end.</summary>
public sealed class FinishedChangeTests
{
    private static readonly DateTimeOffset Now = Sample.Start.AddMinutes(1);
    private static readonly UpdateRequest Running = Sample.Request("a") with { Number = 12, State = RequestState.Running };
    private static readonly UpdateRequest Asked = Waiting.Request() with { Number = 12 };
    private static readonly UpdateRequest Done = Running with { State = RequestState.Succeeded };

    private static readonly Dictionary<string, (Step Step, string? State)> Steps = new()
    {
        ["succeeded"] = (RequestSteps.Finish(Running, new UpdateResult.Succeeded(), Now), "Succeeded"),
        ["rejected"] = (RequestSteps.Finish(Running, new UpdateResult.Rejected("E1", null, null, null), Now), "Rejected"),
        ["declined"] = (ApprovalSteps.Decline(Asked, Waiting.Ben.Says(Asked, yes: false), Now), "Declined"),
        ["expired"] = (ApprovalSteps.Expire(Asked, Now), "Expired"),
        ["cancelled"] = (RequestSteps.Cancel(Asked, Asked.Requester, own: true, Now), "Cancelled"),
        ["cancelled in doubt"] = (RequestSteps.Cancel(Asked with { MayBeApplied = true }, Asked.Requester, own: true, Now), "Unknown"),
        ["sent late"] = (LateStep.SentLate(Done, Now), "Unknown"),
        ["restored"] = (RestoreStep.Restored(Asked, Now), "Unknown"),
        ["started"] = (RequestSteps.Start(Running, new Dictionary<string, KnownValue>(), Now), null),
        ["approved"] = (ApprovalSteps.Approve(Asked, Waiting.Ben.Says(Asked), Waiting.Access, Now), null),
        ["tried again"] = (RequestSteps.Retry(Done, Done.Requester, hold: null, Now), null),
        ["undo asked"] = (RequestSteps.Reverse(Done, Running with { Number = 13, Undoes = 12 }, Now)!, null),
        ["undone"] = (RequestSteps.Reverse(Done, Done with { Number = 13, Undoes = 12 }, Now)!, null),
    };

    public static TheoryData<string> Names => [.. Steps.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void State_OfAStep_IsToldWhereTheChangeEndsByIt(string name) =>
        Assert.Equal(Steps[name].State, FinishedChange.StateOf(Record(Steps[name].Step.Entry, Running.Number)));

    [Fact]
    public void State_OfARestoringItself_IsNone() =>
        Assert.Null(FinishedChange.StateOf(Record(new(Now, "console", AuditActions.Restored, """{"open":1}"""), request: null)));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("what nobody wrote")]
    [InlineData("{\"state\":7}")]
    public void State_OfAnEntryThatTellsNone_IsNone(string detail) =>
        Assert.Null(FinishedChange.StateOf(Record(new(Now, "bot", AuditActions.Ended, detail), Running.Number)));

    private static AuditRecord Record(AuditEntry entry, int? request) =>
        new(9, "2026-03-01T04:00:02.0000000Z", entry.Actor, entry.Surface, entry.Action, request, Sample.Number, entry.Detail, [], "", "");
}
