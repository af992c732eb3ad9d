using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>
/// Which buttons a card of a request has. What an approver cannot see whole cannot be approved: a shortened card has no Approve.
/// </summary>
internal static class RequestButtons
{
    public static void Add(CardData data, UpdateRequest request, RequestView view, Fullness fullness, RequestBeside beside)
    {
        var (own, window, shortened) = (view == RequestView.Own, view == RequestView.Window, fullness == Fullness.Short);
        var waits = request is { State: RequestState.AwaitingApproval, Approval: not null };
        var here = waits && view == (request.Approval!.Elsewhere is null ? RequestView.Own : RequestView.Approvers);
        // Where it cannot be taken back, the same fields can be changed anew.
        var undo = RequestActions.OffersUndo(request) && !beside.IsOvertaken;
        var change = RequestActions.MayUndo(request) && request.Undo is null && !undo;
        var again = own && (RequestActions.OffersAgain(request) || change);
        ReadOnlySpan<(string Name, bool May)> buttons =
        [
            ("mayApprove", here && !shortened),
            ("mayDecide", here),
            ("mayApproveSeen", waits && window && !shortened),
            ("mayDeclineSeen", waits && window),
            ("mayComment", here || (waits && window)),
            ("mayShow", shortened && !window),
            // Where approvers have a card of their own, they can decline there, and stop it there once it was approved.
            ("mayCancel", RequestActions.MayCancel(request) && (own || (view == RequestView.Approvers && !waits))),
            ("mayRetry", own && RequestActions.MayRetry(request)),
            ("mayUndo", own && undo),
            ("mayAgain", again),
        ];
        var pressable = false;
        foreach (var (name, may) in buttons)
        {
            data.Add(name, JsonValue.Create(may));
            pressable |= may;
        }
        if (again)
        {
            data.Add("again", new JsonObject
            {
                ["title"] = (change ? Sentence.Of("request.changeAgain") : Sentence.Of("request.askAgain")).ToJson(),
            });
        }
        data.Add("pressable", pressable);
        data.Add("shortened", "shortenedHow", !shortened ? null
            : window ? Sentence.Of("request.tooLong") : waits ? Sentence.Of("request.shortenedWaits") : Sentence.Of("request.shortened"));
    }
}
