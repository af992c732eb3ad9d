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
        return NoticeCard.Build(text, NoticeTone.Warning) with { Mentions = Undecided(request, approval, access) };
    }

    /// <summary>
    /// The approvers whom the settings name one by one and who are still wanted: not the requester, not those who decided.
    /// </summary>
    private static List<Person> Undecided(UpdateRequest request, Approval approval, AccessPolicy access)
    {
        var done = approval.Decisions.SelectMany(decision => new[] { decision.Who.Id, decision.For }).OfType<string>()
            .Append(request.Requester.Id).ToList();
        return [.. access.NamedApprovers.Where(person => !done.Exists(id => access.AreSame(id, person.Id)))];
    }
}
