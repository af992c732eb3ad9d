using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Commands;

/// <summary>A page of requests, newest first: who asked for what, who decided and how it ended, without the values.</summary>
public static class HistoryCard
{
    /// <param name="page">Requests, newest first.</param>
    /// <param name="waNumber">The WhatsApp number asked for, or null for all.</param>
    /// <param name="deeds">What people did with these requests, oldest first.</param>
    /// <param name="more">Whether older ones exist.</param>
    /// <param name="here">Only those of the conversation where it will stand.</param>
    public static Card Build(IReadOnlyList<UpdateRequest> page, string? waNumber, IReadOnlyList<AuditRecord> deeds, bool more,
        bool here = false)
    {
        var data = new JsonObject
        {
            ["ofOne"] = waNumber is not null,
            ["number"] = waNumber is null ? "" : Spoken.Number(waNumber).ToJson(),
            ["none"] = page.Count == 0,
            ["here"] = here,
            ["requests"] = new JsonArray([.. page.Select(request => Row(request, deeds.Where(deed => deed.Request == request.Number)))]),
            ["more"] = more && page.Count > 0,
            ["ticket"] = new FormTicket(page.Count == 0 ? "" : $"{page.Min(request => request.Number)}|{waNumber}", null).ToJson(),
        };
        return new("history", data, Summary(page, waNumber));
    }

    private static Sentence Summary(IReadOnlyList<UpdateRequest> page, string? waNumber) =>
        page.Count == 0 ? Sentence.Of("answers.historyNone")
        : waNumber is null ? Sentence.Of("answers.historySummary", ("count", page.Count))
        : Sentence.Of("answers.historySummaryOf", ("count", page.Count), ("number", Spoken.Number(waNumber)));

    internal static JsonObject Row(UpdateRequest request, IEnumerable<AuditRecord> deeds)
    {
        var row = RequestCard.Look(request.State);
        row["id"] = request.Id;
        row["state"] = RequestSummary.State(request).ToJson();
        row["number"] = Spoken.Number(request.WaNumber).ToJson();
        row["fields"] = FieldNames.Of(FieldOrder.Of(request)).ToJson();
        row["requester"] = Verbatim.Who(request.Requester);
        row["asked"] = Moment.Time(request.CreatedAt).ToJson();
        row["deeds"] = new JsonArray([.. deeds.Select(Deed).OfType<JsonNode>()]);
        return row;
    }

    /// <summary>
    /// One line: what, who, when. Null for what is no step of the request, such as a refused click, which is the auditors' business.
    /// </summary>
    private static JsonObject? Deed(AuditRecord deed) => What(deed.Action) is not { } what ? null : new()
    {
        ["what"] = what.ToJson(),
        ["who"] = Verbatim.Who(new(deed.Actor, deed.ValueOf(AuditValue.Name) ?? "")),
        ["when"] = Moment.Time(deed.Time).ToJson(),
    };

    private static Sentence? What(string action) => action switch
    {
        AuditActions.Approved => Sentence.Of("answers.historyApproved"),
        AuditActions.BrokeGlass => Sentence.Of("answers.historyBrokeGlass"),
        AuditActions.Declined => Sentence.Of("answers.historyDeclined"),
        AuditActions.Cancelled => Sentence.Of("answers.historyCancelled"),
        AuditActions.Retried => Sentence.Of("answers.historyRetried"),
        _ => null,
    };
}
