using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Approvals;

/// <summary>
/// One admin puts a waiting request through alone, where the settings allow it at all. Loud by design; never past a denial or the host
/// list.
/// </summary>
internal static class BreakGlass
{
    public static Sentence? Refusal(UpdateRequest request, Person who, ApprovalPolicy policy, AccessPolicy access, DateTimeOffset now) =>
        request switch
        {
            _ when !policy.BreakGlass => Sentence.Of("approvals.glassOff"),
            _ when !access.IsAdmin(who.Id) => Sentence.Of("approvals.notAdmin"),
            { State: not RequestState.AwaitingApproval } or { Approval: null } =>
                Sentence.Of("approvals.over", ("id", request.Id), ("state", RequestSummary.State(request))),
            { Approval.Deadline: var deadline } when now >= deadline =>
                Sentence.Of("approvals.expired", ("id", request.Id), ("time", Moment.Time(deadline))),
            _ => policy.Judge(request.WaNumber, request.Changes, request.Requester, access).Denied.Values.FirstOrDefault(),
        };

    /// <summary>Sets it off, and says so in both conversations, to the requester and to every approver the settings name.</summary>
    public static Step Step(UpdateRequest request, Decision decision, AccessPolicy access, DateTimeOffset now)
    {
        var step = ApprovalSteps.Approve(request, decision, access, now);
        var told = Sentence.Of("approvals.glassBroken", ("id", request.Id), ("state", RequestSummary.State(step.After)),
            ("name", decision.Who.Name), ("why", Verbatim.OneLine(decision.Comment)));
        var people = access.NamedApprovers.Append(request.Requester);
        var notice = NoticeCard.Build(told, NoticeTone.Warning) with { Mentions = [.. people] };
        var places = new[] { request.Approval!.Elsewhere, request.Place }.OfType<Place>();
        return step with
        {
            Effects = [.. step.Effects, .. places.Select(place => new Effect.PostCard(place, notice)), .. RequestSteps.Told(request)],
        };
    }
}
