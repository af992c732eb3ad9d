using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>How a request stands, in one sentence; the same on the card, on a lock screen and for a screen reader.</summary>
public static class RequestSummary
{
    /// <summary>
    /// Begins with the id and the state: <c>WA-12 Succeeded: …</c>; says how many approvals there are, which on the card stands
    /// elsewhere.
    /// </summary>
    public static Sentence Summary(UpdateRequest request) => Sentence.Of("request.summary",
        ("id", request.Id), ("state", State(request)), ("story", WithUndo(request, Alone(request, Waiting(request)))));

    internal static Sentence State(UpdateRequest request) => Sentence.Of($"request.state{request.State}");

    /// <summary>The same sentence as the card says it below its heading.</summary>
    internal static Sentence Of(UpdateRequest request) => WithUndo(request, Alone(request, null));

    private static Sentence WithUndo(UpdateRequest request, Sentence story) => request.Undo is not { } undo ? story
        : Sentence.Of(undo.Done ? "request.storyUndone" : "request.storyUndoAsked", ("story", story), ("undo", RequestId.Of(undo.By)));

    private static string? Waiting(UpdateRequest request) => request switch
    {
        not { State: RequestState.AwaitingApproval, Approval: not null } => null,
        { Held: not null } => "request.storyAwaitingHeld",
        { Approval.Newer: not null } => "request.storyOvertaken",
        _ => "request.storyAwaiting",
    };

    private static Sentence Alone(UpdateRequest request, string? waiting)
    {
        var key = waiting ?? request switch
        {
            { State: RequestState.Rejected, Result: UpdateResult.Withheld } => "request.storyWithheld",
            { State: RequestState.Queued or RequestState.Scheduled, Held: not null } => "request.storyHeld",
            { State: RequestState.Unknown, StoppedBy: not null } => "request.storyStoppedInDoubt",
            { State: RequestState.Unknown, Result: UpdateResult.Unknown { Why: UpdateResult.Unknown.Late } } => "request.storyLate",
            { State: RequestState.Cancelled } when RequestActions.IsStopped(request) => "request.storyStopped",
            { State: RequestState.Cancelled, Attempts: > 0 } => "request.storyCancelledLater",
            { IsDeferred: true, MayBeApplied: true } => "request.storyDeferredAgain",
            { IsDeferred: true } => "request.storyDeferred",
            { State: RequestState.Queued, RetryAt: not null } => "request.storyWaiting",
            { State: RequestState.Queued, Attempts: > 0 } => "request.storyAgain",
            { State: RequestState.Succeeded, Result: UpdateResult.Succeeded { Accepted: true } } => "request.storyAccepted",
            { State: RequestState.Rejected, Result: UpdateResult.Throttled } => "request.storyThrottled",
            { State: RequestState.Rejected, Result: UpdateResult.Redirected or UpdateResult.NoAccount } => "request.storyRedirected",
            _ => $"request.story{request.State}",
        };
        return Sentence.Of(key,
            ("fields", FieldNames.Of(FieldOrder.Of(request))), ("number", Spoken.Number(request.WaNumber)),
            ("name", request.StoppedBy is { } by ? by.Called : ""),
                ("newer", request.Approval?.Newer is { } newer ? RequestId.Of(newer) : ""), ("given", request.Approval?.Given ?? 0),
                    ("needed", request.Approval?.Needed ?? 0),
            ("time", request.RetryAt is { } at ? Moment.Soon(at) : ""));
    }
}
