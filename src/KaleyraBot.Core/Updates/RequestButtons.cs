using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Updates;

/// <summary>Which buttons a card of a request has. What an approver cannot see whole cannot be approved: a shortened card has no Approve.</summary>
internal static class RequestButtons
{
    public static void Add(JsonObject data, UpdateRequest request, RequestView view, Fullness fullness)
    {
        var (own, window, shortened) = (view == RequestView.Own, view == RequestView.Window, fullness == Fullness.Short);
        var waits = request is { State: RequestState.AwaitingApproval, Approval: not null };
        var here = waits && view == (request.Approval!.Elsewhere is null ? RequestView.Own : RequestView.Approvers);
        data["mayApprove"] = here && !shortened;
        data["mayDecide"] = here;
        data["mayApproveSeen"] = waits && window && !shortened;
        data["mayDeclineSeen"] = waits && window;
        data["mayComment"] = here || (waits && window);
        data["mayShow"] = shortened && !window;
        // Where approvers have a card of their own, they can decline there, and stop it there once it was approved.
        data["mayCancel"] = RequestActions.MayCancel(request) && (own || (view == RequestView.Approvers && !waits));
        data["mayRetry"] = own && RequestActions.MayRetry(request);
        data["mayUndo"] = own && RequestActions.OffersUndo(request);
        data["pressable"] = data.Any(entry => entry.Key.StartsWith("may", StringComparison.Ordinal) && (bool)entry.Value!);
        data["shortened"] = shortened;
        data["shortenedHow"] = !shortened ? ""
            : (window ? Sentence.Of("request.tooLong") : waits ? Sentence.Of("request.shortenedWaits") : Sentence.Of("request.shortened")).ToJson();
    }
}
