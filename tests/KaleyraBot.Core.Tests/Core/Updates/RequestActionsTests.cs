using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.Core.Approvals;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>What people may still do with a request as it stands.</summary>
public sealed class RequestActionsTests
{
    private static readonly UpdateRequest Request = Sample.Request("a") with { Changes = [Changed("about"), Changed("website")] };

    [Theory]
    [InlineData(RequestState.AwaitingApproval, true)]
    [InlineData(RequestState.Scheduled, true)]
    [InlineData(RequestState.Queued, true)]
    [InlineData(RequestState.Running, false)]
    [InlineData(RequestState.Succeeded, false)]
    [InlineData(RequestState.Rejected, false)]
    [InlineData(RequestState.Unknown, false)]
    [InlineData(RequestState.Declined, false)]
    [InlineData(RequestState.Expired, false)]
    [InlineData(RequestState.Cancelled, false)]
    public void Cancel_IsForWhatWaits(RequestState state, bool may) =>
        Assert.Equal(may, RequestActions.MayCancel(Request with { State = state }));

    [Theory]
    [InlineData(RequestState.AwaitingApproval, false, false)]
    [InlineData(RequestState.Scheduled, false, false)]
    [InlineData(RequestState.Queued, false, false)]
    [InlineData(RequestState.Running, false, false)]
    [InlineData(RequestState.Succeeded, false, false)]
    [InlineData(RequestState.Rejected, false, true)]
    [InlineData(RequestState.Unknown, true, false)]
    [InlineData(RequestState.Declined, false, true)]
    [InlineData(RequestState.Expired, false, true)]
    [InlineData(RequestState.Cancelled, false, true)]
    public void Retry_IsForADoubt_AndTheFormAgainForWhatCameToNothing(RequestState state, bool retry, bool again)
    {
        var request = Request with { State = state, Result = new UpdateResult.Rejected("E962", null, null, null) };
        Assert.Equal((retry, again), (RequestActions.MayRetry(request), RequestActions.OffersAgain(request)));
    }

    public static TheoryData<UpdateResult> Mendable =>
    [
        new UpdateResult.Throttled(null), new UpdateResult.Redirected(), new UpdateResult.NoAccount(),
        new UpdateResult.Unauthorized(new(RequestActions.BadKey, null, null, null)),
    ];

    [Theory]
    [MemberData(nameof(Mendable))]
    public void Retry_OfWhatTheSettingsOrTimeMayMend_IsOffered(UpdateResult result)
    {
        var request = Request with { State = RequestState.Rejected, Result = result };
        Assert.Equal((true, false), (RequestActions.MayRetry(request), RequestActions.OffersAgain(request)));
    }

    [Fact]
    public void Retry_OfWhatTheLedgerForgot_IsNot()
    {
        var doubted = Request with { State = RequestState.Unknown };
        Assert.False(RequestActions.MayRetry(doubted with { Changes = [Request.Changes[0], Request.Changes[1].Erase()] }));
        Assert.False(RequestActions.MayRetry(doubted with { Result = new UpdateResult.Unknown(UpdateResult.Unknown.Restored) }));
        Assert.True(RequestActions.MayRetry(doubted with { Result = new UpdateResult.Unknown(UpdateResult.Unknown.Late) }));
    }

    [Fact]
    public void Retry_OfWhatSomebodyElseStopped_IsNot()
    {
        var stopped = Request with { State = RequestState.Unknown, StoppedBy = Waiting.Dan };
        Assert.Equal((true, false), (RequestActions.IsStopped(stopped), RequestActions.MayRetry(stopped)));

        var own = stopped with { StoppedBy = stopped.Requester };
        Assert.Equal((false, true), (RequestActions.IsStopped(own), RequestActions.MayRetry(own)));
    }

    [Fact]
    public void Undo_IsOfferedOnce_AndAgainWhereItCameToNothing()
    {
        var done = Request with { Number = 1, State = RequestState.Succeeded };
        Assert.True(RequestActions.OffersUndo(done));
        Assert.False(RequestActions.OffersUndo(done with { Undo = new(2, Done: false) }));
        Assert.False(RequestActions.OffersUndo(done with { State = RequestState.Rejected }));
    }

    public static TheoryData<FieldChange, bool> Changes { get; } = new()
    {
        { Changed("about"), true },
        { Changed("website", ""), true },
        { Changed("about", ""), false },
        { Changed("about") with { Before = null }, false },
        { Changed("about").Erase() with { Before = Changed("about").Before }, false },
        { Changed("about") with { Before = new("Open till 8", Sample.Start, 1, DoubtedBy: 2) }, false },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Undo_IsOfferedOnlyWhereEveryFieldCanGoBack(FieldChange change, bool offered)
    {
        var done = Request with { State = RequestState.Succeeded };
        Assert.Equal(offered, RequestActions.OffersUndo(done with { Changes = [Changed("address"), change] }));
    }

    private static FieldChange Changed(string field, string before = "before") => new(field, "after", new(before, Sample.Start, 1));
}
