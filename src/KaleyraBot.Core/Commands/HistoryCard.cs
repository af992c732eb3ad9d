using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Commands;

/// <summary>A page of requests, newest first: who asked for what and how it ended, without the values.</summary>
public static class HistoryCard
{
    /// <param name="page">Requests, newest first.</param>
    /// <param name="waNumber">The WhatsApp number asked for, or null for all.</param>
    /// <param name="more">Whether older ones exist.</param>
    public static Card Build(IReadOnlyList<UpdateRequest> page, string? waNumber, bool more)
    {
        var data = new JsonObject
        {
            ["ofOne"] = waNumber is not null,
            ["number"] = waNumber ?? "",
            ["none"] = page.Count == 0,
            ["requests"] = new JsonArray([.. page.Select(Row)]),
            ["more"] = more && page.Count > 0,
            ["ticket"] = new FormTicket(page.Count == 0 ? "" : $"{page.Min(request => request.Number)}|{waNumber}", null).ToJson(),
        };
        return new("history", data, Summary(page, waNumber));
    }

    private static Sentence Summary(IReadOnlyList<UpdateRequest> page, string? waNumber) =>
        page.Count == 0 ? Sentence.Of("answers.historyNone")
        : waNumber is null ? Sentence.Of("answers.historySummary", ("count", page.Count))
        : Sentence.Of("answers.historySummaryOf", ("count", page.Count), ("number", waNumber));

    internal static JsonObject Row(UpdateRequest request)
    {
        var row = RequestCard.Look(request.State);
        row["id"] = request.Id;
        row["state"] = RequestStory.State(request).ToJson();
        row["number"] = request.WaNumber;
        row["fields"] = FieldNames.Of(request.Changes).ToJson();
        row["requester"] = Verbatim.Runs(request.Requester.Name);
        row["asked"] = Moment.Time(request.CreatedAt);
        return row;
    }
}
