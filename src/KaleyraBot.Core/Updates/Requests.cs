using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using static KaleyraBot.Core.Chat.ChatEvent;
using static KaleyraBot.Core.Chat.ChatReply;

namespace KaleyraBot.Core.Updates;

/// <summary>What people do with a request that exists: look, cancel, retry. Each button has a typed twin with the same checks.</summary>
public sealed class Requests(ILedger ledger, RetryPolicy policy, TimeProvider time)
{
    public async Task<ChatReply> StatusAsync(int number, CancellationToken cancellationToken) =>
        await ledger.FindAsync(number, cancellationToken) is { } request ? new ShowCard(RequestCard.Build(request, policy.MaxAttempts, RequestView.Copy)) : new Whisper(NoSuch(number));

    public Task<ChatReply> CancelAsync(ButtonPressed pressed, CancellationToken cancellationToken) =>
        CancelAsync(pressed, RequestTicket.NumberOf(pressed.Ticket), cancellationToken);

    public Task<ChatReply> CancelAsync(ChatEvent asked, int number, CancellationToken cancellationToken) =>
        StepAsync(asked, number, MayCancel, (request, now) => RequestSteps.Cancel(request, asked.Who, now), cancellationToken);

    public Task<ChatReply> RetryAsync(ButtonPressed pressed, CancellationToken cancellationToken) =>
        RetryAsync(pressed, RequestTicket.NumberOf(pressed.Ticket), cancellationToken);

    public async Task<ChatReply> RetryAsync(ChatEvent asked, int number, CancellationToken cancellationToken)
    {
        var request = await ledger.FindAsync(number, cancellationToken);
        var newer = request is null ? null : await ledger.NewerAsync(request.WaNumber, number, cancellationToken);
        return await StepAsync(
            asked,
            number,
            current => MayRetry(current, newer, time.GetUtcNow()),
            (current, now) => RequestSteps.Retry(current, asked.Who, now),
            cancellationToken);
    }

    private static Sentence? MayCancel(UpdateRequest request) => request switch
    {
        _ when RequestActions.MayCancel(request) => null,
        { State: RequestState.Queued or RequestState.Running } => Sentence.Of("answers.cancelTooLate", ("id", request.Id)),
        _ => Sentence.Of("answers.cancelEnded", ("id", request.Id), ("state", request.State)),
    };

    private static Sentence? MayRetry(UpdateRequest request, UpdateRequest? newer, DateTimeOffset now) => request switch
    {
        _ when !RequestActions.MayRetry(request) => Sentence.Of("answers.retryNotNow", ("id", request.Id), ("state", request.State)),
        _ when newer is not null => Sentence.Of("answers.retryNewer", ("id", request.Id), ("newer", newer.Id)),
        { Approval.Deadline: var deadline } when now > deadline => Sentence.Of("approvals.tooOld", ("id", request.Id), ("time", Moment.Time(deadline))),
        _ => null,
    };

    private async Task<ChatReply> StepAsync(
        ChatEvent asked,
        int number,
        Func<UpdateRequest, Sentence?> refusal,
        Func<UpdateRequest, DateTimeOffset, Step> step,
        CancellationToken cancellationToken)
    {
        var request = await ledger.FindAsync(number, cancellationToken);
        if (request is null)
        {
            return new Whisper(NoSuch(number));
        }
        if (request.Requester.Id != asked.Who.Id)
        {
            var foreign = Sentence.Of("answers.notYours", ("id", request.Id), ("name", request.Requester.Name));
            await ledger.NoteAsync(number, AuditDetail.Refused(asked.Who, "change", foreign, time.GetUtcNow()), cancellationToken);
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
            : await StepAsync(asked, number, refusal, step, cancellationToken);
    }

    /// <summary>
    /// What whoever acted sees at once. In place of a card whose button was pressed it is that card, without its key: the request's one card
    /// stays where it is and is replaced there; a window closes. To a typed line it is a sentence: nobody would replace a card that stands here
    /// beside it.
    /// </summary>
    internal ChatReply Answer(UpdateRequest request, ChatEvent asked) => asked switch
    {
        ButtonPressed { Verb: Verbs.ApproveSeen or Verbs.DeclineSeen } => new CloseForm(RequestNotice.Build(request)),
        ButtonPressed pressed => new ShowCard(RequestCard.Build(request, policy.MaxAttempts, pressed.Ticket.CardKey == request.ApprovalKey ? RequestView.Approvers : RequestView.Own) with
        {
            Key = null,
            Still = RequestCard.Build(request, policy.MaxAttempts, RequestView.Copy),
        }),
        _ => new ShowCard(RequestNotice.Build(request)),
    };

    internal static Sentence NoSuch(int number) => Sentence.Of("answers.noSuchRequest", ("id", $"WA-{number}"));
}
