using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Core.Approvals;

/// <summary>
/// What approvers do with a request that waits. Each button has a typed twin with the same checks; every refusal is said and audited.
/// </summary>
public sealed class DecisionHandler(
    ILedger ledger, IDelegations delegations, Membership membership, AccessPolicy access, ApprovalPolicy policy, RequestHandler requests,
        SeenWhole seenWhole,
    Refusals refusals, TimeProvider time)
{
    /// <summary>The input of the approval card.</summary>
    public const string Comment = "comment";

    public Task<ChatReply> ApproveAsync(ButtonPressed pressed, CancellationToken cancellationToken) =>
        ApproveAsync(pressed, RequestTicket.NumberOf(pressed.Ticket), pressed.Values.GetValueOrDefault(Comment), cancellationToken);

    public Task<ChatReply> ApproveAsync(ChatEvent asked, int number, string? comment, CancellationToken cancellationToken) => StepAsync(
        asked, number, DecisionKind.Approve, comment,
        (request, decision, now) => ApprovalSteps.Approve(request, decision, access, now), cancellationToken);

    public Task<ChatReply> DeclineAsync(ButtonPressed pressed, CancellationToken cancellationToken) =>
        DeclineAsync(pressed, RequestTicket.NumberOf(pressed.Ticket), pressed.Values.GetValueOrDefault(Comment), cancellationToken);

    public Task<ChatReply> DeclineAsync(ChatEvent asked, int number, string? comment, CancellationToken cancellationToken) =>
        StepAsync(asked, number, DecisionKind.Decline, comment, ApprovalSteps.Decline, cancellationToken);

    /// <summary>An admin puts it through alone, and everybody is told.</summary>
    public Task<ChatReply> BreakGlassAsync(ChatEvent asked, int number, string? comment, CancellationToken cancellationToken) => StepAsync(
        asked, number, DecisionKind.BreakGlass, comment,
        (request, decision, now) => ApprovalSteps.Approve(request, decision with { BrokeGlass = true }, access, now), cancellationToken);

    private async Task<ChatReply> StepAsync(
        ChatEvent asked, int number, DecisionKind kind, string? typed, Func<UpdateRequest, Decision, DateTimeOffset, Step> step,
            CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            var request = await ledger.FindAsync(number, cancellationToken);
            var standIns = await delegations.ToAsync(access.KnownAs(asked.Who.Id), now, cancellationToken);
            if (await StrangerAsync(asked, request, number, kind, standIns, cancellationToken) is { } stranger)
            {
                return await RefuseAsync(asked, request, kind, stranger, cancellationToken);
            }
            if (request is null)
            {
                return await RefuseAsync(asked, null, kind, RequestVisibility.NoSuch(number), cancellationToken);
            }
            var (text, problem) = Remark.Read(typed);
            var (mandate, refusal) = MandateOf(asked, request, kind, standIns, now);
            refusal ??= problem ?? Missing(request, kind, text);
            if (refusal is not null)
            {
                return await RefuseAsync(asked, request, kind, refusal, cancellationToken);
            }
            if (kind is DecisionKind.Approve && seenWhole.Instead(request, asked) is { } whole)
            {
                return whole;
            }
            var decision = new Decision(asked.Who, kind is not DecisionKind.Decline, text, now, PayloadHash
                .Of(request, request.Approval!.Deadline), mandate!.For);
            var next = step(request, decision, now);
            // Lost the race: decide again on what is there now.
            if (await ledger.TakeAsync(next, cancellationToken))
            {
                return kind is DecisionKind.BreakGlass ? BreakGlass.Answer(next.After, asked) : requests.Answer(next.After, asked);
            }
        }
    }

    /// <summary>
    /// Whoever may not decide at all hears the same of every request but their own, also of one that does not exist: how they stand is not
    /// for them.
    /// </summary>
    private async Task<Sentence?> StrangerAsync(
        ChatEvent asked, UpdateRequest? request, int number, DecisionKind kind, IReadOnlyList<Delegation> standIns,
            CancellationToken cancellationToken)
    {
        var id = asked.Who.Id;
        var hasRole = kind is DecisionKind.BreakGlass ? access.IsAdmin(id) : access.MayApprove(id)
            || standIns.Any(standIn => access.MayApprove(standIn.From));
        var isOwn = request is not null && access.AreSame(request.Requester.Id, id);
        return hasRole || isOwn ? await membership.RefusalAsync(asked.Who, asked.Where, cancellationToken)
            : kind is not DecisionKind.BreakGlass ? Sentence.Of("approvals.notApprover", ("id", RequestId.Of(number)))
            : policy.BreakGlass ? Sentence.Of("approvals.notAdmin") : Sentence.Of("approvals.glassOff");
    }

    private (Mandate? Mandate, Sentence? Refusal) MandateOf(
        ChatEvent asked, UpdateRequest request, DecisionKind kind, IReadOnlyList<Delegation> standIns, DateTimeOffset now) => asked switch
        {
            ButtonPressed pressed when !RequestTicket.Fits(pressed.Ticket, request) =>
                (null, Sentence.Of("approvals.foreign", ("id", request.Id))),
            _ when kind is DecisionKind.BreakGlass => (new Mandate(For: null), BreakGlass.Refusal(request, asked.Who, policy, access, now)),
            _ => Mandate.Of(request, asked.Who, standIns, access, now),
        };

    private static Sentence? Missing(UpdateRequest request, DecisionKind kind, string text) => (kind, text) switch
    {
        (DecisionKind.Decline, "") => Sentence.Of("approvals.sayWhy", ("id", request.Id)),
        (DecisionKind.BreakGlass, "") => Sentence.Of("approvals.sayWhyGlass", ("id", request.Id)),
        _ => null,
    };

    private async Task<ChatReply> RefuseAsync(ChatEvent asked, UpdateRequest? request, DecisionKind kind, Sentence why,
        CancellationToken cancellationToken)
    {
        await refusals.NoteAsync(asked.Who, request?.Number, kind.Word(), why, cancellationToken);
        return new ChatReply.Whisper(why);
    }
}
