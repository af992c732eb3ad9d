using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using static KaleyraBot.Core.Chat.ChatReply;

namespace KaleyraBot.Core.Forms;

/// <summary>Turns a valid form into a request, exactly once for each form id; the policy decides whether it may run at once.</summary>
public sealed class Submission(
    ILedger ledger, IHolds holds, ApprovalPolicy policy, AccessPolicy access, Allowance allowance, RequestCards cards, TimeProvider time)
{
    /// <param name="sent">What was sent.</param>
    /// <param name="ticket">The form's id, and the key of a card that is the sender's.</param>
    /// <param name="reading">What the form says.</param>
    /// <param name="later">How to say that it is too much for now.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ChatReply> SendAsync(
        ChatEvent sent, FormTicket ticket, FormReading reading, Func<Sentence, ChatReply> later, CancellationToken cancellationToken)
    {
        var wish = new Wish(sent.Who, sent.Where, ticket.Id, ticket.CardKey
            ?? ticket.Id, reading.Account!, reading.WaNumber!, reading.Changes)
        { Alone = sent.Alone, Reason = reading.Reason };
        var (request, fresh, refusal) = await StoreAsync(wish, cancellationToken);
        return refusal is not null ? later(refusal)
            : fresh || IsSame(wish, request!) ? Show(request!)
            : Used(request!, sent.Who);
    }

    /// <summary>
    /// Stores it with everything that follows; the request of the same form as it stands where there is one; or why it is too much for now.
    /// </summary>
    internal Task<(UpdateRequest? Request, bool Fresh, Sentence? Refusal)> StoreAsync(Wish wish, CancellationToken cancellationToken) =>
        allowance.InTurnAsync(wish.Who, () => StoreInTurnAsync(wish, cancellationToken), cancellationToken);

    private async Task<(UpdateRequest? Request, bool Fresh, Sentence? Refusal)> StoreInTurnAsync(Wish wish,
        CancellationToken cancellationToken)
    {
        var asked = await AskedAsync(wish, cancellationToken);
        if (await allowance.RefusalAsync(asked, cancellationToken) is { } refusal)
        {
            var same = await ledger.FindByFormAsync(wish.FormId, cancellationToken);
            return (same, false, same is null ? refusal : null);
        }
        var (request, fresh) = await ledger
            .SubmitAsync(asked, RequestSteps.Submitted(asked), stored => ApprovalSteps.Begin(stored, policy), cancellationToken);
        return (request, fresh, null);
    }

    private async Task<UpdateRequest> AskedAsync(Wish wish, CancellationToken cancellationToken)
    {
        var known = await ledger.KnownAsync(wish.WaNumber, cancellationToken);
        var now = time.GetUtcNow();
        var asked = new UpdateRequest
        {
            FormId = wish.FormId,
            CardKey = wish.CardKey,
            Requester = wish.Who,
            Place = wish.Where,
            Alone = wish.Alone,
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
        return verdict.Needed == 0 ? asked
            : asked with { State = RequestState.AwaitingApproval, Approval = ApprovalSteps.Ask(asked, verdict, policy) };
    }

    /// <summary>What to answer when this form became a request before; null when it did not.</summary>
    public async Task<ChatReply?> AlreadySentAsync(string formId, Person who, CancellationToken cancellationToken)
    {
        var request = await ledger.FindByFormAsync(formId, cancellationToken);
        return request is null ? null
            : access.AreSame(request.Requester.Id, who.Id) ? Show(request)
            : Used(request, who);
    }

    private CloseForm Show(UpdateRequest request) => new(cards.Build(request));

    private Whisper Used(UpdateRequest request, Person who) => new(access.AreSame(request.Requester.Id, who.Id)
        ? Sentence.Of("answers.formUsed", ("id", request.Id))
        : Sentence.Of("answers.notYourDraft", ("name", request.Requester.Called)));

    /// <summary>Pressed twice, it is the same request; changed in between, it is not, and the second one must be told.</summary>
    private bool IsSame(Wish asked, UpdateRequest stored) =>
        access.AreSame(asked.Who.Id, stored.Requester.Id)
        && asked.WaNumber == stored.WaNumber
        && asked.Changes.Select(change => (change.Field, change.Value))
        .SequenceEqual(stored.Changes.Select(change => (change.Field, change.Value)));
}
