using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using static KaleyraBot.Core.Chat.ChatReply;

namespace KaleyraBot.Core.Forms;

/// <summary>Turns a valid form into a request, exactly once for each form id; the policy decides whether it may run at once.</summary>
public sealed class Submission(ILedger ledger, IHolds holds, ApprovalPolicy policy, Access access, RetryPolicy retries, TimeProvider time)
{
    public async Task<ChatReply> SendAsync(ChatEvent sent, FormTicket ticket, FormReading reading, CancellationToken cancellationToken)
    {
        if (!RequestTicket.MayBring(ticket.Id))
        {
            return new Whisper(Sentence.Of("answers.draftGone"));
        }
        var cardKey = ticket.CardKey is { } key && RequestTicket.MayBring(key) ? key : ticket.Id;
        var wish = new Wish(sent.Who, sent.Where, ticket.Id, cardKey, reading.Account!, reading.WaNumber!, reading.Changes) { Reason = reading.Reason };
        var (request, fresh) = await StoreAsync(wish, cancellationToken);
        return fresh || IsSame(wish, request) ? Show(request) : Used(request, sent.Who);
    }

    /// <summary>Stores it with everything that follows; the request of the same form as it stands where there is one.</summary>
    internal async Task<(UpdateRequest Request, bool Fresh)> StoreAsync(Wish wish, CancellationToken cancellationToken)
    {
        var known = await ledger.KnownAsync(wish.WaNumber, cancellationToken);
        var now = time.GetUtcNow();
        var asked = new UpdateRequest
        {
            FormId = wish.FormId,
            CardKey = wish.CardKey,
            Requester = wish.Who,
            Place = wish.Where,
            Account = wish.Account,
            WaNumber = wish.WaNumber,
            // Whoever approves sees what it would replace; it is noted once more when it runs.
            Changes = [.. wish.Changes.Select(change => change with { Before = known.GetValueOrDefault(change.Field) })],
            Reason = wish.Reason,
            Undoes = wish.Undoes,
            // Whoever asks is told at once.
            Held = await holds.FindAsync(wish.WaNumber, cancellationToken),
            State = RequestState.Queued,
            Version = 1,
            CreatedAt = now,
            UpdatedAt = now,
        };
        var verdict = policy.Judge(asked.WaNumber, asked.Changes, asked.Requester, access);
        asked = verdict.Needed == 0 ? asked : asked with { State = RequestState.AwaitingApproval, Approval = ApprovalSteps.Ask(asked, verdict, policy) };
        return await ledger.SubmitAsync(asked, RequestSteps.Submitted(asked), stored => RequestSteps.Begin(stored, policy), cancellationToken);
    }

    /// <summary>What to answer when this form became a request before; null when it did not.</summary>
    public async Task<ChatReply?> AlreadySentAsync(string formId, Person who, CancellationToken cancellationToken)
    {
        var request = await ledger.FindByFormAsync(formId, cancellationToken);
        return request is null ? null
            : request.Requester.Id == who.Id ? Show(request)
            : Used(request, who);
    }

    private CloseForm Show(UpdateRequest request) => new(RequestCard.Build(request, retries.MaxAttempts));

    private static Whisper Used(UpdateRequest request, Person who) => new(request.Requester.Id == who.Id
        ? Sentence.Of("answers.formUsed", ("id", request.Id))
        : Sentence.Of("answers.notYourDraft", ("name", request.Requester.Name)));

    /// <summary>Pressed twice, it is the same request; changed in between, it is not, and the second one must be told.</summary>
    private static bool IsSame(Wish asked, UpdateRequest stored) =>
        asked.Who.Id == stored.Requester.Id
        && asked.WaNumber == stored.WaNumber
        && asked.Changes.Select(change => (change.Field, change.Value)).SequenceEqual(stored.Changes.Select(change => (change.Field, change.Value)));
}
