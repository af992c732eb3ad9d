using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Updates;

/// <summary>The one card of a request, from asked to done.</summary>
public static class RequestCard
{
    /// <param name="request">As it stands now.</param>
    /// <param name="maxAttempts">Calls to Kaleyra before the request ends.</param>
    public static Card Build(UpdateRequest request, int maxAttempts)
    {
        var look = Look(request.State);
        var advice = RequestAnswer.Advice(request);
        var data = new JsonObject
        {
            ["ticket"] = new FormTicket(request.Id, request.CardKey).ToJson(),
            ["look"] = look,
            ["label"] = Sentence.Of("request.title", ("symbol", look["symbol"]!.ToString()), ("state", RequestStory.State(request)), ("id", request.Id)).ToJson(),
            ["story"] = RequestStory.Of(request).ToJson(),
            ["number"] = request.WaNumber,
            ["requester"] = Verbatim.Runs(request.Requester.Name),
            ["asked"] = Moment.Time(request.CreatedAt),
            ["changes"] = ChangeRows.Of(request.Changes, refused: (request.Result as UpdateResult.Rejected)?.Parameter),
            // One attempt is the rule, and not worth a line.
            ["tried"] = request.Attempts > 1 || request.RetryAt is not null,
            ["attempts"] = Attempts(request, maxAttempts).ToJson(),
            ["answer"] = RequestAnswer.Of(request),
            ["advised"] = advice is not null,
            ["advice"] = advice?.ToJson() ?? (JsonNode)"",
            ["mayCancel"] = RequestActions.MayCancel(request),
            ["mayRetry"] = RequestActions.MayRetry(request),
        };
        return new("request", data, RequestStory.Summary(request), request.CardKey)
        {
            IsPassing = request.State is RequestState.Queued or RequestState.Running,
        };
    }

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
        request is { State: RequestState.Queued, RetryAt: not null }
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
