using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using static KaleyraBot.Core.Chat.ChatReply;

namespace KaleyraBot.Core.Forms;

/// <summary>Turns a valid form into a request, exactly once for each form id.</summary>
public sealed class Submission(ILedger ledger, RetryPolicy policy, TimeProvider time)
{
    public async Task<ChatReply> SendAsync(ChatEvent sent, FormTicket ticket, FormReading reading, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var asked = new UpdateRequest
        {
            FormId = ticket.Id,
            CardKey = ticket.CardKey ?? ticket.Id,
            Requester = sent.Who,
            Place = sent.Where,
            Account = reading.Account!,
            WaNumber = reading.WaNumber!,
            Changes = reading.Changes,
            State = RequestState.Queued,
            Version = 1,
            CreatedAt = now,
            UpdatedAt = now,
        };
        var (request, fresh) = await ledger.SubmitAsync(asked, RequestSteps.Submitted(asked), RequestSteps.Begin, cancellationToken);
        return fresh || IsSame(asked, request) ? Show(request) : Used(request, sent.Who);
    }

    /// <summary>What to answer when this form became a request before; null when it did not.</summary>
    public async Task<ChatReply?> AlreadySentAsync(string formId, Person who, CancellationToken cancellationToken)
    {
        var request = await ledger.FindByFormAsync(formId, cancellationToken);
        return request is null ? null
            : request.Requester.Id == who.Id ? Show(request)
            : Used(request, who);
    }

    private CloseForm Show(UpdateRequest request) => new(RequestCard.Build(request, policy.MaxAttempts));

    private static Whisper Used(UpdateRequest request, Person who) => new(request.Requester.Id == who.Id
        ? Sentence.Of("answers.formUsed", ("id", request.Id))
        : Sentence.Of("answers.notYourDraft", ("name", request.Requester.Name)));

    /// <summary>Pressed twice, it is the same request; changed in between, it is not, and the second one must be told.</summary>
    private static bool IsSame(UpdateRequest asked, UpdateRequest stored) =>
        asked.Requester.Id == stored.Requester.Id
        && asked.WaNumber == stored.WaNumber
        && asked.Changes.Select(change => (change.Field, change.Value)).SequenceEqual(stored.Changes.Select(change => (change.Field, change.Value)));
}
