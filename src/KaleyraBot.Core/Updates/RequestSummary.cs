using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>How a request stands, in one sentence; the same on the card, on a lock screen and for a screen reader.</summary>
public static class RequestSummary
{
    /// <summary>Begins with the id and the state: <c>WA-12 Succeeded: …</c>.</summary>
    public static Sentence Summary(UpdateRequest request) => Summary(request, Of(request));

    internal static Sentence Summary(UpdateRequest request, Sentence story) =>
        Sentence.Of("request.summary", ("id", request.Id), ("state", State(request)), ("story", story));

    internal static Sentence State(UpdateRequest request) => Sentence.Of($"request.state{request.State}");

    internal static Sentence Of(UpdateRequest request) => request.Undo is { } undo
        ? Sentence.Of(undo.Done ? "request.storyUndone"
        : "request.storyUndoAsked", ("story", Alone(request)), ("undo", RequestId.Of(undo.By)))
        : Alone(request);

    private static Sentence Alone(UpdateRequest request)
    {
        var key = request switch
        {
            { State: RequestState.AwaitingApproval, Approval: not null, Held: not null } => "request.storyAwaitingHeld",
            { State: RequestState.AwaitingApproval, Approval.Newer: not null } => "request.storyOvertaken",
            { State: RequestState.AwaitingApproval, Approval: not null } => "request.storyAwaiting",
            { State: RequestState.Rejected, Result: UpdateResult.Withheld } => "request.storyWithheld",
            { State: RequestState.Queued or RequestState.Scheduled, Held: not null } => "request.storyHeld",
            { State: RequestState.Unknown, StoppedBy: not null } => "request.storyStoppedInDoubt",
            { State: RequestState.Cancelled } when RequestActions.IsStopped(request) => "request.storyStopped",
            { State: RequestState.Cancelled, Attempts: > 0 } => "request.storyCancelledLater",
            { State: RequestState.Queued, RetryAt: not null } => "request.storyWaiting",
            { State: RequestState.Queued, Attempts: > 0 } => "request.storyAgain",
            { State: RequestState.Succeeded, Result: UpdateResult.Succeeded { Accepted: true } } => "request.storyAccepted",
            { State: RequestState.Rejected, Result: UpdateResult.Throttled } => "request.storyThrottled",
            { State: RequestState.Rejected, Result: UpdateResult.Redirected or UpdateResult.NoAccount } => "request.storyRedirected",
            _ => $"request.story{request.State}",
        };
        return Sentence.Of(key,
            ("fields", FieldNames.Of(FieldOrder.Of(request))), ("number", Spoken.Number(request.WaNumber)),
            ("name", request.StoppedBy is { } by ? Spoken.Who(by.Id, by.Name) : ""),
                ("newer", request.Approval?.Newer is { } newer ? RequestId.Of(newer) : ""), ("given", request.Approval?.Given ?? 0),
                    ("needed", request.Approval?.Needed ?? 0),
            ("time", request.RetryAt is { } at ? Moment.Soon(at) : ""));
    }
}
