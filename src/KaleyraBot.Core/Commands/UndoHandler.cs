using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using static KaleyraBot.Core.Chat.ChatEvent;
using static KaleyraBot.Core.Chat.ChatReply;

namespace KaleyraBot.Core.Commands;

/// <summary>Undo, by button or typed: the earlier values as a new request, through the same policy as any other.</summary>
public sealed class UndoHandler(ILedger ledger, RequestVisibility sight, Submission submission, ApprovalPolicy policy, AccessPolicy access,
    Membership membership, Refusals refusals)
{
    public Task<ChatReply> UndoAsync(ButtonPressed pressed, CancellationToken cancellationToken) =>
        UndoAsync(pressed, RequestTicket.NumberOf(pressed.Ticket), cancellationToken);

    public async Task<ChatReply> UndoAsync(ChatEvent asked, int number, CancellationToken cancellationToken)
    {
        var (request, unseen) = await sight.FindAsync(asked, number, cancellationToken);
        if (request is null)
        {
            return new Whisper(unseen!);
        }
        var (formId, earlier) = await FreeFormAsync(number, cancellationToken);
        if (earlier is not null)
        {
            return new Whisper(Sentence.Of(
                "answers.undoAsked", ("id", request.Id), ("newer", earlier.Id), ("state", RequestSummary.State(earlier))));
        }
        var (changes, refusal) = UndoChanges.Of(request, await ledger.KnownAsync(request.WaNumber, cancellationToken));
        refusal ??= policy.Judge(request.WaNumber, changes, asked.Who, access).Denied.Values.FirstOrDefault()
            ?? await membership.AskingRefusalAsync(asked.Who, asked.Where, cancellationToken);
        if (refusal is not null)
        {
            await refusals.NoteAsync(asked.Who, number, "undo", refusal, cancellationToken);
            return new Whisper(refusal);
        }
        var undo = await submission.StoreAsync(
            new Wish(asked.Who, asked.Where, formId, formId, request.Account, request.WaNumber, changes)
            {
                Alone = asked.Alone,
                Undoes = number
            }, cancellationToken);
        // Its own card tells the rest, in this conversation.
        return undo.Refusal is not null ? new Whisper(undo.Refusal)
            : asked is ButtonPressed ? new Whisper(Sentence.Of("answers.undoBegun", ("id", request.Id), ("newer", undo.Request!.Id)))
            : new Nothing();
    }

    /// <summary>One undo at a time: pressing twice is the same one. After one that changed nothing there may be another.</summary>
    private async Task<(string FormId, UpdateRequest? Earlier)> FreeFormAsync(int number, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var formId = $"{RequestTicket.UndoForm}{RequestId.Of(number)}:{attempt}";
            var earlier = await ledger.FindByFormAsync(formId, cancellationToken);
            if (earlier is null || (earlier.Undoes == number && UndoStatus.Of(earlier) is not null))
            {
                return (formId, earlier);
            }
        }
    }
}
