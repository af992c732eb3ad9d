using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>Kaleyra's last answer in plain words, its own words beside them, and what to do next.</summary>
internal static class RequestOutcome
{
    /// <summary>Kaleyra's own words are shown up to this many UTF-16 units.</summary>
    private const int LongestMessage = 300;

    public static JsonObject Of(UpdateRequest request)
    {
        var plain = IsNews(request) ? Plain(request) : null;
        var detail = plain is not null && request.Result?.Refusal() is { } refusal ? Detail(refusal) : "";
        return new CardData
        {
            { "show", "plain", plain },
            { "quoted", detail.Length > 0 },
            { "detail", detail.Length > 0 ? Verbatim.Excerpt(detail, LongestMessage) : null },
        }.ToJson();
    }

    /// <summary>While the next attempt is under way, the answer to the one before says nothing any more.</summary>
    private static bool IsNews(UpdateRequest request) =>
        request is not ({ State: RequestState.Running or RequestState.Cancelled } or { State: RequestState.Queued, RetryAt: null });

    /// <summary>By code and parameter, then by parameter alone; never by code alone, since one code stands for many causes.</summary>
    private static Sentence? Plain(UpdateRequest request) => request.Result switch
    {
        UpdateResult.Redirected => Sentence.Of("request.answerRedirected"),
        UpdateResult.NoAccount => Sentence.Of("answers.noAccount"),
        UpdateResult.Rejected { Code: "E413", Parameter: "wa_number" or null } => Sentence.Of("request.answerE413"),
        UpdateResult.Rejected { Code: "E962", Parameter: Fields.DisplayImage or null } => Sentence.Of("request.answerE962"),
        UpdateResult.Rejected { Code: RequestActions.BadKey } or UpdateResult.Unauthorized => Sentence.Of("request.answerKey"),
        UpdateResult.Rejected { Parameter: { } field } when IsField(field) =>
            Sentence.Of("request.answerField", ("field", FieldNames.Label(field))),
        UpdateResult.Rejected => Sentence.Of("request.answerRefused"),
        UpdateResult.Withheld withheld => withheld.Why,
        UpdateResult.Throttled => Sentence.Of("request.answerThrottled"),
        UpdateResult.Unknown unknown => Sentence.Of(unknown.Why),
        _ => null,
    };

    private static string Detail(UpdateResult.Rejected said) =>
        string.Join(" · ", new[] { said.Code, said.Type, said.Parameter, said.Message }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static bool IsField(string name) => name == "wa_number" || Fields.All.Any(field => field.Name == name);

    /// <summary>
    /// What the reader can do now, or null where there is nothing to do. On a card without the request's own buttons it is what to type.
    /// </summary>
    public static Sentence? Advice(UpdateRequest request, bool isOwn) => request switch
    {
        { IsDeferred: true, Held: null } => Of("request.adviceDeferred", isOwn, request.Id),
        { State: RequestState.Unknown } when RequestActions.IsStopped(request) => Of("request.adviceStopped", isOwn),
        { State: RequestState.Unknown, Result: UpdateResult.Unknown { Why: UpdateResult.Unknown.Late } } => Sentence.Of("request.adviceLate"),
        { State: RequestState.Unknown, Result: UpdateResult.Unknown { Why: UpdateResult.Unknown.Restored } } =>
            Sentence.Of("request.adviceRestored"),
        { State: RequestState.Unknown } when RequestActions.MayRetry(request) => Of("request.adviceUnknown", isOwn, request.Id),
        { State: RequestState.Rejected } when RequestActions.MayRetry(request) => Of("request.adviceRetry", isOwn, request.Id),
        { State: RequestState.Rejected } => Of("request.adviceRejected", isOwn),
        { State: RequestState.Succeeded } => Sentence.Of("request.adviceSucceeded"),
        { State: RequestState.Declined or RequestState.Expired or RequestState.Cancelled } => Of("request.adviceAgain", isOwn),
        _ => null,
    };

    private static Sentence Of(string key, bool isOwn, string? id = null) =>
        isOwn ? Sentence.Of(key) : Sentence.Of(key + "Typed", ("id", id ?? ""));
}
