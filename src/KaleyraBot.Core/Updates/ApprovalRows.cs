using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>How far the approvals are, as the card of a request shows it: n of m and why, until when, who said what.</summary>
internal static class ApprovalRows
{
    public static JsonObject Of(UpdateRequest request, Fullness fullness = Fullness.Whole)
    {
        if (request.Approval is not { } approval)
        {
            return [];
        }
        var waits = request.State == RequestState.AwaitingApproval;
        return new CardData
        {
            { "show", true },
            { "progress", Sentence.Of("approvals.progress", ("given", approval.Given), ("needed", approval.Needed)) },
            { "why", Sentence.Of("approvals.because", ("field", FieldNames.Label(approval.Field))) },
            { "decisions", new JsonArray([.. approval.Decisions.Select(decision => Row(decision, fullness != Fullness.Whole))]) },
            { "limited", "until", waits ? Sentence.Of("approvals.until", ("time", Moment.Time(approval.Deadline))) : null },
            { "stuck", "trouble", waits && approval.Given == 0 ? approval.Trouble : null },
            { "overtaken", "newer", waits && approval.Newer is { } newer ? Sentence.Of("approvals.newer", ("id", RequestId.Of(newer)))
                : null },
        }.ToJson();
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
            : decision.For is { } mandate
            ? Sentence.Of(decision.Approved ? "approvals.saidYesFor" : "approvals.saidNoFor", time, ("who", Spoken.Who(mandate)))
            : Sentence.Of(decision.Approved ? "approvals.saidYes" : "approvals.saidNo", time);
    }
}
