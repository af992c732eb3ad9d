using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>How far the approvals are, as the card of a request shows it: n of m and why, until when, who said what.</summary>
internal static class ApprovalRows
{
    /// <summary>Whoever looks for an approver needs no list of all.</summary>
    private const int MostNamed = 5;

    public static JsonObject Of(UpdateRequest request, Fullness fullness, RequestBeside beside, bool isOwn)
    {
        if (request.Approval is not { } approval)
        {
            return [];
        }
        var waits = request.State == RequestState.AwaitingApproval;
        return new CardData
        {
            { "show", true },
            { "progress", Progress(approval) },
            { "needs", "why", approval.Glass is not null ? null
                : Sentence.Of("approvals.because", ("field", FieldNames.Label(approval.Field))) },
            { "asked", "who", waits && beside.Approvers.Count > 0
                ? Sentence.Of("approvals.who", ("people", Spoken.People(beside.Approvers, MostNamed))) : null },
            { "elsewhere", "where", waits && isOwn && approval.Elsewhere is not null && beside.AskedAt is null
                ? Sentence.Of("approvals.where") : null },
            { "linked", "place", waits && beside.AskedAt is not null ? Sentence.Of("approvals.place") : null },
            { "link", beside.AskedAt?.AbsoluteUri ?? "" },
            { "decisions", new JsonArray([.. approval.Decisions.Select(decision => Row(decision, fullness != Fullness.Whole))]) },
            { "limited", "until", waits ? Sentence.Of("approvals.until", ("time", Moment.Time(approval.Deadline))) : null },
            { "stuck", "trouble", waits && approval.Given == 0 ? approval.Trouble : null },
            { "overtaken", "newer", waits && approval.Newer is { } newer ? Sentence.Of("approvals.newer", ("id", RequestId.Of(newer)))
                : null },
        }.ToJson();
    }

    private static Sentence Progress(Approval approval)
    {
        var (given, needed) = (("given", (object)approval.Given), ("needed", (object)approval.Needed));
        return approval.Glass is { } glass
            ? Sentence.Of("approvals.progressGlass", given, needed, ("name", glass.Who.Called),
                ("why", Verbatim.OneLine(glass.Comment)))
            : Sentence.Of(approval.Needed == 1 ? "approvals.progressOne" : "approvals.progress", given, needed);
    }

    private static JsonObject Row(Decision decision, bool shortened) => new()
    {
        ["symbol"] = decision.BrokeGlass ? "!" : decision.Approved ? "✓" : "✕",
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
