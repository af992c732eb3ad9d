using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using static KaleyraBot.Core.Chat.ChatEvent;
using static KaleyraBot.Core.Chat.ChatReply;

namespace KaleyraBot.Core.Updates;

/// <summary>What people do with a request that exists: look, cancel, retry. Each button has a typed twin with the same checks.</summary>
public sealed class RequestHandler(
    ILedger ledger, IHolds holds, RequestVisibility sight, AccessPolicy access, Membership membership, RequestCards cards,
        Refusals refusals, Rates rates, TimeProvider time)
{
    public async Task<ChatReply> StatusAsync(ChatEvent asked, int number, CancellationToken cancellationToken)
    {
        var (request, aside, refusal) = await sight.SeeAsync(asked, number, cancellationToken);
        return request is null ? new Whisper(refusal!)
            : new ShowCard(cards.Build(await ledger.AsItWaitsAsync(request, cancellationToken), RequestView.Copy)) { Aside = aside };
    }

    public Task<ChatReply> CancelAsync(ButtonPressed pressed, CancellationToken cancellationToken) =>
        CancelAsync(pressed, RequestTicket.NumberOf(pressed.Ticket), cancellationToken);

    public Task<ChatReply> CancelAsync(ChatEvent asked, int number, CancellationToken cancellationToken) => StepAsync(
        asked, number, "cancel", request => StrangerAsync(request, asked, cancellationToken), MayCancel,
        (request, now) => RequestSteps.Cancel(request, asked.Who, IsOwn(request, asked), now), cancellationToken);

    public Task<ChatReply> RetryAsync(ButtonPressed pressed, CancellationToken cancellationToken) =>
        RetryAsync(pressed, RequestTicket.NumberOf(pressed.Ticket), cancellationToken);

    public async Task<ChatReply> RetryAsync(ChatEvent asked, int number, CancellationToken cancellationToken)
    {
        var request = await ledger.FindAsync(number, cancellationToken);
        var newer = request is null ? null : await ledger.NewerAsync(request.WaNumber, number, cancellationToken);
        var hold = request is null ? null : await holds.FindAsync(request.WaNumber, cancellationToken);
        return await StepAsync(
            asked, number, "retry",
            current => Task.FromResult(IsOwn(current, asked) ? null : NotYours(current)),
            current => MayRetry(current, newer, time.GetUtcNow()) ?? rates.Ask(asked.Who, needsApproval: false),
            (current, now) => RequestSteps.Retry(current, asked.Who, hold, now),
            cancellationToken);
    }

    private bool IsOwn(UpdateRequest request, ChatEvent asked) => access.AreSame(request.Requester.Id, asked.Who.Id);

    /// <summary>
    /// Why somebody may not stop it who did not ask for it: approvers may, though while it waits for them their word is no; and admins.
    /// </summary>
    private async Task<Sentence?> StrangerAsync(UpdateRequest request, ChatEvent asked, CancellationToken cancellationToken) =>
        asked.Who.Id switch
        {
            _ when IsOwn(request, asked) => null,
            var id when access.IsAdmin(id) => await membership.RefusalAsync(asked.Who, asked.Where, cancellationToken),
            var id when !access.MayApprove(id) => Sentence.Of("answers.cancelNotYours", ("id", request.Id)),
            _ when request.State == RequestState.AwaitingApproval => NotYours(request, "answers.cancelDecline"),
            _ => await membership.RefusalAsync(asked.Who, asked.Where, cancellationToken),
        };

    private static Sentence NotYours(UpdateRequest request, string key = "answers.notYours") =>
        Sentence.Of(key, ("id", request.Id), ("name", request.Requester.Called));

    private static Sentence? MayCancel(UpdateRequest request) => request switch
    {
        _ when RequestActions.MayCancel(request) => null,
        { State: RequestState.Running } => Sentence.Of("answers.cancelTooLate", ("id", request.Id)),
        _ => Sentence.Of("answers.cancelEnded", ("id", request.Id), ("state", RequestSummary.State(request))),
    };

    private static Sentence? MayRetry(UpdateRequest request, UpdateRequest? newer, DateTimeOffset now) => request switch
    {
        _ when RequestActions.IsStopped(request) =>
            Sentence.Of("answers.retryStopped", ("id", request.Id), ("name", request.StoppedBy!.Called)),
        _ when !RequestActions.MayRetry(request) =>
            Sentence.Of("answers.retryNotNow", ("id", request.Id), ("state", RequestSummary.State(request))),
        _ when newer is not null => Sentence.Of("answers.retryNewer", ("id", request.Id), ("newer", newer.Id)),
        { Approval.Deadline: var deadline } when now > deadline =>
            Sentence.Of("approvals.tooOld", ("id", request.Id), ("time", Moment.Time(deadline))),
        _ => null,
    };

    private async Task<ChatReply> StepAsync(
        ChatEvent asked,
        int number,
        string action,
        Func<UpdateRequest, Task<Sentence?>> stranger,
        Func<UpdateRequest, Sentence?> refusal,
        Func<UpdateRequest, DateTimeOffset, Step> step,
        CancellationToken cancellationToken)
    {
        var (request, unseen) = await sight.FindAsync(asked, number, cancellationToken);
        if (request is null)
        {
            return new Whisper(unseen!);
        }
        if (await stranger(request) is { } foreign)
        {
            await refusals.NoteAsync(asked.Who, number, action, foreign, cancellationToken);
            return new Whisper(foreign);
        }
        if (refusal(request) is { } why)
        {
            return new Whisper(why);
        }
        var next = step(request, time.GetUtcNow());
        // Lost the race against the worker or a second click: decide again on what is there now.
        return await ledger.TakeAsync(next, cancellationToken)
            ? Answer(next.After, asked)
            : await StepAsync(asked, number, action, stranger, refusal, step, cancellationToken);
    }

    /// <summary>
    /// What whoever acted sees at once. In place of a card whose button was pressed it is that card, without its key: the request's one
    /// card stays where it is and is replaced there; a window closes. To a typed line it is a sentence: nobody would replace a card that
    /// stands here beside it.
    /// </summary>
    internal ChatReply Answer(UpdateRequest request, ChatEvent asked) => asked switch
    {
        ButtonPressed { Verb: Verbs.ApproveSeen or Verbs.DeclineSeen } => new CloseForm(RequestNotice.Build(request)),
        ButtonPressed pressed =>
            new ShowCard(cards.Build(request, pressed.Ticket.CardKey == request.ApprovalKey
                ? RequestView.Approvers : RequestView.Own) with
            {
                Key = null,
                Still = cards.Build(request, RequestView.Copy),
            }),
        _ => new ShowCard(RequestNotice.Build(request)),
    };
}
