using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Approvals;

/// <summary>
/// The last look before every single call: settings may have changed since it was asked for or since the last try, an admin may hold the
/// number, and what was approved must be what runs.
/// </summary>
public sealed class RunCheck(ApprovalPolicy policy, AccessPolicy access, NumberBook book)
{
    /// <param name="request">As it stands; running, where the process died that called last.</param>
    /// <param name="known">The last known values of its number.</param>
    /// <param name="hold">What holds its number, or null.</param>
    /// <param name="now">The time.</param>
    public RunRuling Judge(UpdateRequest request, IReadOnlyDictionary<string, KnownValue> known, Hold? hold, DateTimeOffset now) =>
        hold is not null ? new RunRuling.WaitFor(hold)
        : request.RetryAt > now ? new RunRuling.WaitUntil(request.RetryAt.Value)
        // Another body than the one that may have been applied settles nothing.
        : Foreign(request) is { } foreign ? new RunRuling.Refuse(foreign)
        : (Refusal(request) ?? UndoChanges.Overtaken(request, known)) is not { } why ? new RunRuling.Run(Despite: null)
        : request.IsInDoubt ? new RunRuling.Run(why)
        : new RunRuling.Refuse(why);

    /// <summary>Null, or why the settings of now do not allow it.</summary>
    public Sentence? Refusal(UpdateRequest request)
    {
        var verdict = policy.Judge(request.WaNumber, request.Changes, request.Requester, access);
        return Values(request)
            ?? Foreign(request)
            ?? Requester(request.Requester)
            ?? verdict.Denied.Values.FirstOrDefault()
            ?? (verdict.Needed == 0 || IsApproved(request, verdict.Needed) ? null : Missing(request, verdict));
    }

    /// <summary>What was erased, or changed after it was asked for, is not what anybody wanted.</summary>
    private static Sentence? Foreign(UpdateRequest request) =>
        request.Changes.Any(change => change.Erased) ? Sentence.Of("approvals.runValue")
        : request.Approval is { } approval && approval.Hash != PayloadHash.Of(request, approval.Deadline)
        ? Sentence.Of("approvals.runChanged")
        : null;

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

    private static bool IsValid(FieldChange change) => Fields.Find(change.Field) is { } field
        && (change.Value.Length == 0 ? field.MayBeCleared : field.Check(change.Value).Value == change.Value);

    private Sentence? Requester(Person who) => access.MayRequest(who) ? null : Sentence.Of("approvals.runRequester");

    private bool IsApproved(UpdateRequest request, int needed) => Quorum.Count(request, access) >= needed || BrokeGlass(request);

    private bool BrokeGlass(UpdateRequest request) => policy.BreakGlass && request.Approval is { } approval
        && approval.Decisions.Any(decision => decision.BrokeGlass && access.IsAdmin(decision.Who.Id)
        && decision.Hash == PayloadHash.Of(request, approval.Deadline));

    private Sentence Missing(UpdateRequest request, PolicyVerdict verdict) => Sentence.Of(
        "approvals.runMissing", ("count", Quorum.Count(request, access)), ("needed", verdict.Needed),
            ("field", FieldNames.Label(verdict.Field!)));
}
