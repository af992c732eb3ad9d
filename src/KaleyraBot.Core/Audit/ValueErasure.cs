using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Audit;

/// <summary>
/// A request without the personal values that somebody wants forgotten. Whatever a request learns to hold belongs here, too.
/// </summary>
public static class ValueErasure
{
    /// <param name="request">A request that has ended; one that has not still needs its values.</param>
    /// <param name="personal">Whether this text is to be forgotten.</param>
    public static UpdateRequest Forget(this UpdateRequest request, Func<string, bool> personal)
    {
        var message = request.Result?.Refusal()?.Message;
        return request with
        {
            Changes = [.. request.Changes.Select(change => Holds(change, personal) ? change.Erase() : change)],
            // Ids stay, so that the history still says who it was.
            Requester = personal(request.Requester.Name) ? request.Requester with { Name = request.Requester.Id } : request.Requester,
            Reason = request.Reason is { } reason && personal(reason) ? null : request.Reason,
            Approval = request.Approval is { } approval
                ? approval with { Decisions = [.. approval.Decisions.Select(decision => Forget(decision, personal))] } : null,
            StoppedBy = request.StoppedBy is { } by && personal(by.Name) ? by with { Name = by.Id } : request.StoppedBy,
            Result = message is not null && personal(message) ? AuditDetail.WithoutWords(request.Result) : request.Result,
        };
    }

    private static Decision Forget(Decision decision, Func<string, bool> personal) => decision with
    {
        Who = personal(decision.Who.Name) ? decision.Who with { Name = decision.Who.Id } : decision.Who,
        Comment = personal(decision.Comment) ? "" : decision.Comment,
    };

    private static bool Holds(FieldChange change, Func<string, bool> personal) =>
        personal(change.Value) || (change.Before is { } before && personal(before.Value));
}
