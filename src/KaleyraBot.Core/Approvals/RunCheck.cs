using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Approvals;

/// <summary>
/// The last look before a request is sent: settings may have changed since it was asked for, and what was approved must be what runs.
/// </summary>
public sealed class RunCheck(ApprovalPolicy policy, Access access, NumberBook book)
{
    /// <summary>Null, or why nothing may be sent.</summary>
    public Sentence? Refusal(UpdateRequest request)
    {
        var verdict = policy.Judge(request.WaNumber, request.Changes, request.Requester, access);
        return Values(request)
            ?? verdict.Denied.Values.FirstOrDefault()
            ?? (verdict.Needed == 0 || IsApproved(request, verdict.Needed) ? null : Missing(request, verdict));
    }

    private Sentence? Values(UpdateRequest request)
    {
        if (request.Changes.Any(change => !IsValid(change)))
        {
            return Sentence.Of("approvals.runValue");
        }
        // An account that left the settings has an answer of its own.
        var known = book.Accounts.Any(account => account.Name == request.Account);
        return known && book.Resolve(request.WaNumber).Account != request.Account ? Sentence.Of("approvals.runNumber") : null;
    }

    private static bool IsValid(FieldChange change) => !change.Erased && Fields.Find(change.Field) is { } field
        && (change.Value.Length == 0 ? field.MayBeCleared : field.Check(change.Value).Value == change.Value);

    private bool IsApproved(UpdateRequest request, int needed) => Quorum.Count(request, access) >= needed || BrokeGlass(request);

    private bool BrokeGlass(UpdateRequest request) => policy.BreakGlass && request.Approval is { } approval
        && approval.Decisions.Any(decision => decision.BrokeGlass && access.IsAdmin(decision.Who.Id) && decision.Hash == PayloadHash.Of(request, approval.Deadline));

    private Sentence Missing(UpdateRequest request, PolicyVerdict verdict) =>
        request.Approval is { } approval && approval.Hash != PayloadHash.Of(request, approval.Deadline)
            ? Sentence.Of("approvals.runChanged")
            : Sentence.Of("approvals.runMissing", ("count", Quorum.Count(request, access)), ("needed", verdict.Needed), ("field", FieldNames.Label(verdict.Field!)));
}
