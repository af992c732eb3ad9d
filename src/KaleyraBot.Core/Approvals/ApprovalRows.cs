using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Approvals;

/// <summary>How far the approvals are, as the card of a request shows it: n of m and why, until when, who said what.</summary>
internal static class ApprovalRows
{
    public static JsonObject Of(UpdateRequest request, Fullness fullness = Fullness.Whole)
    {
        var approval = request.Approval;
        var waits = request.State == RequestState.AwaitingApproval;
        var data = new JsonObject
        {
            ["show"] = approval is not null,
            ["progress"] = approval is null ? "" : Sentence.Of("approvals.progress", ("given", approval.Given), ("needed", approval.Needed)).ToJson(),
            ["why"] = approval is null ? "" : Sentence.Of("approvals.because", ("field", FieldNames.Label(approval.Field))).ToJson(),
            ["decisions"] = new JsonArray([.. (approval?.Decisions ?? []).Select(decision => Row(decision, fullness != Fullness.Whole))]),
        };
        Add(data, "limited", "until", approval is not null && waits ? Sentence.Of("approvals.until", ("time", Moment.Time(approval.Deadline))) : null);
        Add(data, "stuck", "trouble", waits && approval is { Given: 0 } ? approval.Trouble : null);
        Add(data, "overtaken", "newer", waits && approval?.Newer is { } newer ? Sentence.Of("approvals.newer", ("id", $"WA-{newer}")) : null);
        return data;
    }

    private static JsonObject Row(Decision decision, bool shortened) => new()
    {
        ["symbol"] = decision.Approved ? "✓" : "✕",
        ["color"] = decision is { Approved: true, BrokeGlass: false } ? "good" : "attention",
        ["who"] = Verbatim.Who(decision.Who),
        ["what"] = Said(decision).ToJson(),
        ["comment"] = Quote.Of(decision.Comment, shortened),
    };

    private static Sentence Said(Decision decision)
    {
        var time = ("time", (object)Moment.Time(decision.At));
        return decision.BrokeGlass ? Sentence.Of("approvals.saidGlass", time)
            : decision.For is { } mandate ? Sentence.Of(decision.Approved ? "approvals.saidYesFor" : "approvals.saidNoFor", time, ("who", mandate))
            : Sentence.Of(decision.Approved ? "approvals.saidYes" : "approvals.saidNo", time);
    }

    private static void Add(JsonObject data, string flag, string name, Sentence? sentence)
    {
        data[flag] = sentence is not null;
        data[name] = sentence?.ToJson() ?? (JsonNode)"";
    }
}
