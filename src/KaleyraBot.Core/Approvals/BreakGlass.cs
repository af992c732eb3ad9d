using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
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

    /// <summary>Whoever did it reads there what everybody does; elsewhere they are told that it is said.</summary>
    public static ChatReply Answer(UpdateRequest request, ChatEvent asked) =>
        RequestNotes.Show(request, RequestNotes.Glass).Place.IsIn(asked.Where) ? new ChatReply.Nothing()
            : new ChatReply.Whisper(Sentence.Of("approvals.glassTold", ("id", request.Id)));

    /// <summary>
    /// What everybody is told where approvers look: the requester and every approver the settings name are called. The request's own card
    /// says it in its conversation.
    /// </summary>
    public static Card Card(UpdateRequest request, AccessPolicy access)
    {
        var glass = request.Approval!.Glass!;
        var told = Sentence.Of("approvals.glassBroken", ("id", request.Id), ("state", RequestSummary.State(request)),
            ("name", glass.Who.Called), ("why", Verbatim.OneLine(glass.Comment)));
        return NoticeCard.Build(told, NoticeTone.Warning) with { Mentions = [.. access.NamedApprovers, request.Requester] };
    }
}
