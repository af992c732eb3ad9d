using KaleyraBot.Core.Access;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Approvals;

/// <summary>The steps of a request that waits for approval, as pure functions.</summary>
public static class ApprovalSteps
{
    /// <summary>What a fresh request waits for under this verdict.</summary>
    public static Approval Ask(UpdateRequest request, PolicyVerdict verdict, ApprovalPolicy policy)
    {
        var deadline = request.CreatedAt + policy.ExpireAfter;
        return new()
        {
            Needed = verdict.Needed,
            Field = verdict.Field!,
            Deadline = deadline,
            Hash = PayloadHash.Of(request, deadline),
            Elsewhere = policy.ChannelFor(request.Place),
            Trouble = verdict.Trouble,
        };
    }

    /// <summary>What follows from a request that was just stored.</summary>
    public static IReadOnlyList<Effect> Begin(UpdateRequest request, ApprovalPolicy policy) =>
    [
        .. request.State == RequestState.AwaitingApproval
            ? Waits(request, policy)
            : [new Effect.Apply(request.Number, request.WaNumber), .. RequestSteps.Shows(request)],
        .. policy.Required.Values.Any(needed => needed > 0) ? [new Effect.Overtake(request.Number)] : Array.Empty<Effect>(),
        .. RequestSteps.Noted(before: null, request),
    ];

    /// <summary>Its cards, and its clock.</summary>
    private static IReadOnlyList<Effect> Waits(UpdateRequest request, ApprovalPolicy policy) =>
    [
        .. RequestSteps.Shows(request),
        new Effect.Expire(request.Number, request.Approval!.Deadline),
        .. Reminder(request, request.CreatedAt + policy.RemindAfter),
    ];

    /// <summary>One approver said yes. The last one that was needed sets it off.</summary>
    public static Step Approve(UpdateRequest request, Decision decision, AccessPolicy access, DateTimeOffset now)
    {
        var after = With(request, decision);
        var enough = decision.BrokeGlass || Quorum.Count(after, access) >= request.Approval!.Needed;
        var action = decision.BrokeGlass ? AuditActions.BrokeGlass : AuditActions.Approved;
        return enough
            ? RequestSteps.Next(after, RequestState.Queued, now, decision.Who, action,
            [new Effect.Apply(request.Number, request.WaNumber), .. RequestSteps.Shows(after)], decision.Comment)
            : RequestSteps.Next(after, RequestState.AwaitingApproval, now, decision.Who, action, RequestSteps
            .Shows(request), decision.Comment);
    }

    /// <summary>One no is enough.</summary>
    public static Step Decline(UpdateRequest request, Decision decision, DateTimeOffset now) =>
        RequestSteps.Next(With(request, decision), RequestState.Declined, now, decision.Who, AuditActions.Declined, Over(request),
            decision.Comment);

    public static Step Expire(UpdateRequest request, DateTimeOffset now) =>
        RequestSteps.Next(request, RequestState.Expired, now, Person.Bot, AuditActions.Expired, Over(request));

    /// <summary>Still not decided: says so where the approvers look, and comes again after twice the time.</summary>
    public static Step Remind(UpdateRequest request, ApprovalPolicy policy, DateTimeOffset now)
    {
        var approval = request.Approval!;
        var next = now + (policy.RemindAfter * Math.Pow(2, approval.Reminders + 1));
        var reminded = request with { Approval = approval with { Reminders = approval.Reminders + 1 } };
        return RequestSteps.Next(
            reminded, RequestState.AwaitingApproval, now,
                Person.Bot, AuditActions.Reminded,
            // The reminder before it says how it stands now.
            [.. RequestNotes.Of(reminded).Select(note => RequestNotes.Show(reminded, note)), .. Reminder(request, next)]);
    }

    /// <summary>Somebody asked for one of the same fields meanwhile: whoever decides should know; and that it is over, too.</summary>
    public static Step Overtake(UpdateRequest request, int? newer, DateTimeOffset now) => RequestSteps.Next(
        request with { Approval = request.Approval! with { Newer = newer } }, RequestState.AwaitingApproval, now, Person.Bot,
            newer is null ? AuditActions.NewerEnded : AuditActions.Overtaken, RequestSteps.Shows(request));

    private static UpdateRequest With(UpdateRequest request, Decision decision) =>
        request with { Approval = request.Approval! with { Decisions = [.. request.Approval.Decisions, decision] } };

    private static IReadOnlyList<Effect> Over(UpdateRequest request) =>
        [.. RequestSteps.Shows(request), .. RequestSteps.Told(request), new Effect.Overtake(request.Number)];

    private static IEnumerable<Effect> Reminder(UpdateRequest request, DateTimeOffset at) =>
        at < request.Approval!.Deadline ? [new Effect.Remind(request.Number, at)] : [];
}
