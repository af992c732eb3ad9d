using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>
/// For whom a request is shown: in its own conversation, to its approvers elsewhere, as a copy that nobody will replace, or in a window of
/// one person's.
/// </summary>
public enum RequestView
{
    Own, Approvers, Copy, Window,
}

/// <summary>The one card of a request, from asked to done.</summary>
public static class RequestCard
{
    /// <summary>
    /// The card with all its values, and behind it what is shown where it does not fit: every new value whole, and at last a short card,
    /// which has no Approve.
    /// </summary>
    /// <param name="request">As it stands now.</param>
    /// <param name="maxAttempts">Calls to Kaleyra before the request ends.</param>
    /// <param name="view">Where it will stand, which decides about its buttons.</param>
    /// <param name="beside">What it says beside the request.</param>
    public static Card Build(UpdateRequest request, int maxAttempts, RequestView view = RequestView.Own, RequestBeside? beside = null)
    {
        Card Of(Fullness fullness) => RequestCard.Of(request, maxAttempts, view, fullness, beside ?? RequestBeside.Nothing);
        return Of(Fullness.Whole).Or(() => Of(Fullness.NewValues).Or(() => Shortened(request, maxAttempts, view, beside)));
    }

    /// <summary>The short card alone, whose button shows everything.</summary>
    public static Card Shortened(UpdateRequest request, int maxAttempts, RequestView view, RequestBeside? beside = null) =>
        Of(request, maxAttempts, view, Fullness.Short, beside ?? RequestBeside.Nothing) with { IsShortened = true };

    private static Card Of(UpdateRequest request, int maxAttempts, RequestView view, Fullness fullness, RequestBeside beside)
    {
        var key = view == RequestView.Approvers ? request.ApprovalKey : request.CardKey;
        var look = Look(request.State);
        var story = RequestSummary.Of(request);
        var data = new CardData
        {
            { "ticket", new FormTicket(request.Id, key).ToJson() },
            { "look", look },
            { "label", Sentence.Of("request.title", ("symbol", look["symbol"]!.ToString()), ("state", RequestSummary.State(request)),
                ("id", request.Id)) },
            { "story", story },
            { "number", Spoken.Number(request.WaNumber) },
            { "requester", Verbatim.Who(request.Requester) },
            { "asked", Moment.Time(request.CreatedAt) },
            { "reason", Quote.Of(request.Reason, fullness != Fullness.Whole) },
            { "approval", ApprovalRows.Of(request, fullness, beside, isOwn: view != RequestView.Approvers) },
            { "undone", "undoes", request.Undoes is { } undoes ? Sentence.Of("request.undoes", ("id", RequestId.Of(undoes))) : null },
            { "changes", ChangeRows.Of(FieldOrder.Of(request), refused: request.Result?.Refusal()?.Parameter, fullness: fullness) },
            // One attempt is the rule, and not worth a line.
            { "tried", "attempts", request.Attempts > 1 || request.RetryAt is not null ? Attempts(request, maxAttempts) : null },
            { "answer", RequestOutcome.Of(request) },
            { "settling", "despite", request.Despite is { } why ? Sentence.Of("request.despite", ("why", why)) : null },
            { "holds", HoldRows.Of(request.Held is { } hold ? [hold] : [], fullness) },
            { "advised", "advice", RequestOutcome.Advice(request, isOwn: view == RequestView.Own) },
        };
        RequestButtons.Add(data, request, view, fullness, beside);
        return new("request", data.ToJson(), RequestSummary.Summary(request), view is RequestView.Copy or RequestView.Window ? null
            : key)
        {
            IsPassing = request is { State: RequestState.Queued or RequestState.Running, Held: null },
            Window = view == RequestView.Window ? Sentence.Of("request.window", ("id", request.Id)) : null,
        };
    }

    internal static JsonObject Look(RequestState state) => state switch
    {
        RequestState.Queued or RequestState.Scheduled => NoticeCard.Look("accent", "○"),
        RequestState.Running => NoticeCard.Look("accent", "↻"),
        RequestState.Succeeded => NoticeCard.Look("good", "✓"),
        RequestState.Rejected or RequestState.Declined => NoticeCard.Look("attention", "✕"),
        RequestState.Unknown => NoticeCard.Look("warning", "?"),
        RequestState.AwaitingApproval => NoticeCard.Look("warning", "○"),
        _ => NoticeCard.Look("emphasis", "–"),
    };

    private static Sentence Attempts(UpdateRequest request, int maxAttempts) =>
        request is { State: RequestState.Queued, RetryAt: not null, Held: null }
            ? Sentence.Of("request.attemptsNext", ("made", request.Attempts), ("most", maxAttempts))
            : Sentence.Of("request.attempts", ("made", request.Attempts), ("most", maxAttempts), ("time", Moment.Time(request.UpdatedAt)));
}
