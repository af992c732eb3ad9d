using KaleyraBot.Core.Access;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Approvals;

/// <summary>
/// Counts the approvals that hold: by distinct people who may approve, none of them the requester, each of exactly this payload.
/// </summary>
internal static class Quorum
{
    public static int Count(UpdateRequest request, AccessPolicy access)
    {
        if (request.Approval is not { } approval)
        {
            return 0;
        }
        var hash = PayloadHash.Of(request, approval.Deadline);
        var (votes, counted) = (0, new List<string>());
        foreach (var decision in approval.Decisions
            .Where(decision => decision is { Approved: true, BrokeGlass: false } && decision.Hash == hash))
        {
            string[] people = decision.For is { } mandate ? [decision.Who.Id, mandate] : [decision.Who.Id];
            if (access.MayApprove(decision.For ?? decision.Who.Id)
                && !people.Any(id => access.AreSame(id, request.Requester.Id) || counted.Exists(other => access.AreSame(id, other))))
            {
                votes++;
                counted.AddRange(people);
            }
        }
        return votes;
    }
}
