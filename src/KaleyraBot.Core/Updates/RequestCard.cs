using System.Text.Json.Nodes;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Updates;

/// <summary>For whom a request is shown: in its own conversation, to its approvers elsewhere, or as a copy that nobody will replace.</summary>
public enum RequestView
{
    Own, Approvers, Copy,
}

/// <summary>The one card of a request, from asked to done.</summary>
public static class RequestCard
{
    /// <param name="request">As it stands now.</param>
    /// <param name="maxAttempts">Calls to Kaleyra before the request ends.</param>
    /// <param name="view">Where it will stand, which decides about its buttons.</param>
    public static Card Build(UpdateRequest request, int maxAttempts, RequestView view = RequestView.Own)
    {
        var key = view == RequestView.Approvers ? request.ApprovalKey : request.CardKey;
        var look = Look(request.State);
        var advice = RequestAnswer.Advice(request);
        var data = new JsonObject
        {
            ["ticket"] = new FormTicket(request.Id, key).ToJson(),
            ["look"] = look,
            ["label"] = Sentence.Of("request.title", ("symbol", look["symbol"]!.ToString()), ("state", RequestStory.State(request)), ("id", request.Id)).ToJson(),
            ["story"] = RequestStory.Of(request).ToJson(),
            ["number"] = request.WaNumber,
            ["requester"] = Verbatim.Runs(request.Requester.Name),
            ["asked"] = Moment.Time(request.CreatedAt),
            ["reason"] = Reason(request),
            ["approval"] = ApprovalRows.Of(request),
            ["undone"] = request.Undoes is not null,
            ["undoes"] = request.Undoes is { } undoes ? Sentence.Of("request.undoes", ("id", $"WA-{undoes}")).ToJson() : "",
            ["changes"] = ChangeRows.Of(request.Changes, refused: request.Result?.Refusal()?.Parameter),
            // One attempt is the rule, and not worth a line.
            ["tried"] = request.Attempts > 1 || request.RetryAt is not null,
            ["attempts"] = Attempts(request, maxAttempts).ToJson(),
            ["answer"] = RequestAnswer.Of(request),
            ["settling"] = request.Despite is not null,
            ["despite"] = request.Despite is { } why ? Sentence.Of("request.despite", ("why", why)).ToJson() : "",
            ["holds"] = HoldRows.Of(request.Held is { } hold ? [hold] : []),
            ["advised"] = advice is not null,
            ["advice"] = advice?.ToJson() ?? (JsonNode)"",
            // Where approvers have a card of their own, they can decline there, and stop it there once it was approved.
            ["mayCancel"] = RequestActions.MayCancel(request)
                && (view == RequestView.Own || (view == RequestView.Approvers && request.State != RequestState.AwaitingApproval)),
            ["mayRetry"] = view == RequestView.Own && RequestActions.MayRetry(request),
            ["mayUndo"] = view == RequestView.Own && RequestActions.OffersUndo(request),
            ["mayDecide"] = request is { State: RequestState.AwaitingApproval, Approval: { } approval }
                && view == (approval.Elsewhere is null ? RequestView.Own : RequestView.Approvers),
        };
        return new("request", data, RequestStory.Summary(request), view == RequestView.Copy ? null : key)
        {
            IsPassing = request is { State: RequestState.Queued or RequestState.Running, Held: null },
        };
    }

    private static JsonObject Reason(UpdateRequest request) => new()
    {
        ["show"] = request.Reason is not null,
        ["lines"] = Verbatim.Lines(request.Reason ?? ""),
    };

    internal static JsonObject Look(RequestState state) => state switch
    {
        RequestState.Queued or RequestState.Scheduled => NoticeCard.Look("accent", "accent", "○"),
        RequestState.Running => NoticeCard.Look("accent", "accent", "↻"),
        RequestState.Succeeded => NoticeCard.Look("good", "good", "✓"),
        RequestState.Rejected or RequestState.Declined => NoticeCard.Look("attention", "attention", "✕"),
        RequestState.Unknown => NoticeCard.Look("warning", "warning", "?"),
        RequestState.AwaitingApproval => NoticeCard.Look("warning", "warning", "○"),
        _ => NoticeCard.Look("emphasis", "default", "–"),
    };

    private static Sentence Attempts(UpdateRequest request, int maxAttempts) =>
        request is { State: RequestState.Queued, RetryAt: not null, Held: null }
            ? Sentence.Of("request.attemptsNext", ("made", request.Attempts), ("most", maxAttempts))
            : Sentence.Of("request.attempts", ("made", request.Attempts), ("most", maxAttempts), ("time", Moment.Time(request.UpdatedAt)));
}

/// <summary>What the requester is told privately: how the request stands, in the sentence of its card.</summary>
public static class RequestNotice
{
    public static Card Build(UpdateRequest request) =>
        NoticeCard.Build(RequestStory.Summary(request), request.State switch
        {
            RequestState.Succeeded => NoticeTone.Good,
            RequestState.Rejected or RequestState.Declined => NoticeTone.Bad,
            RequestState.Unknown or RequestState.Expired => NoticeTone.Warning,
            _ => NoticeTone.Info,
        });
}
