using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Approvals;

/// <summary>The nudge to those who have not decided yet. It has no buttons: those stay on the one card of the request.</summary>
internal static class ReminderCard
{
    public static Card Build(UpdateRequest request, AccessPolicy access)
    {
        var approval = request.Approval!;
        var text = Sentence.Of("approvals.reminder",
            ("id", request.Id), ("state", RequestSummary.State(request)), ("fields", FieldNames.Of(FieldOrder.Of(request))),
                ("number", Spoken.Number(request.WaNumber)),
            ("given", approval.Given), ("needed", approval.Needed), ("time", Moment.Until(approval.Deadline)));
        return NoticeCard.Build(text, NoticeTone.Warning) with { Mentions = Undecided.Named(request, access) };
    }
}
