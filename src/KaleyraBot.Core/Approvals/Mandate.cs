using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Approvals;

/// <summary>By which right somebody decides: their own, or that of the approver they stand in for (<paramref name="For"/>).</summary>
internal sealed record Mandate(string? For)
{
    /// <summary>Whether this person may decide this request now; the sentence says why not, and what to do instead.</summary>
    public static (Mandate? Mandate, Sentence? Refusal) Of(UpdateRequest request, Person who, IReadOnlyList<Delegation> delegations,
        AccessPolicy access, DateTimeOffset now)
    {
        if (request is not { State: RequestState.AwaitingApproval, Approval: { } approval })
        {
            return (null, Decided(request));
        }
        if (now >= approval.Deadline)
        {
            return (null, Sentence.Of("approvals.expired", ("id", request.Id), ("time", Moment.Time(approval.Deadline))));
        }
        if (access.AreSame(who.Id, request.Requester.Id))
        {
            return (null, Sentence.Of("approvals.self", ("id", request.Id)));
        }
        if (Voted(approval, who.Id, access) is not null)
        {
            return (null, Sentence.Of("approvals.twice", ("id", request.Id), ("given", approval.Given), ("needed", approval.Needed)));
        }
        if (access.MayApprove(who.Id))
        {
            return (new(For: null), null);
        }
        return StandIn(request, approval, delegations, access);
    }

    private static (Mandate? Mandate, Sentence? Refusal) StandIn(UpdateRequest request, Approval approval,
        IReadOnlyList<Delegation> delegations, AccessPolicy access)
    {
        var valid = delegations.Where(delegation => access.MayApprove(delegation.From)).ToList();
        var usable = valid.Find(delegation => !access.AreSame(delegation.From, request.Requester.Id)
            && Voted(approval, delegation.From, access) is null);
        return usable is not null ? (new(usable.From), null)
            : valid.Count == 0 ? (null, Sentence.Of("approvals.notApprover", ("id", request.Id)))
            : valid.Exists(delegation => !access.AreSame(delegation.From, request.Requester.Id))
                ? (null, Sentence.Of("approvals.twice", ("id", request.Id), ("given", approval.Given), ("needed", approval.Needed)))
            : (null, Sentence.Of("approvals.selfByProxy", ("id", request.Id)));
    }

    private static Decision? Voted(Approval approval, string id, AccessPolicy access) =>
        approval.Decisions.FirstOrDefault(decision => access.AreSame(decision.Who.Id, id)
            || (decision.For is { } mandate && access.AreSame(mandate, id)));

    /// <summary>Too late: how it went meanwhile.</summary>
    private static Sentence Decided(UpdateRequest request) => request.Approval is null
        ? Sentence.Of("approvals.notNeeded", ("id", request.Id), ("state", RequestSummary.State(request)))
        : Sentence.Of("approvals.over", ("id", request.Id), ("state", RequestSummary.State(request)));
}
