using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Approvals;

/// <summary>
/// What an approver cannot see whole cannot be approved. Cards come back from clients, and lines are typed without any card, so this is
/// asked again on the server at each Approve: it counts from the window that showed everything, or where the message itself does.
/// </summary>
public sealed class SeenWhole(IEnumerable<IChat> chats, RequestCards cards)
{
    /// <summary>Null where this may be approved so; else what is answered instead.</summary>
    public ChatReply? Instead(UpdateRequest request, ChatEvent asked)
    {
        var chat = chats.FirstOrDefault(known => asked.Where.Value.StartsWith(known.Surface + ":", StringComparison.Ordinal));
        var seen = asked is ChatEvent.ButtonPressed { Verb: Verbs.ApproveSeen } ? RequestView.Window
            : request.Approval?.Elsewhere is null ? RequestView.Own : RequestView.Approvers;
        return chat?.ShowsWhole(cards.Build(request, seen)) == true ? null
            : seen == RequestView.Window ? new ChatReply.Whisper(Sentence.Of("request.tooLong"))
            : Everything(request);
    }

    /// <summary>The window of a request that shows everything.</summary>
    public ChatReply.ShowWhole Everything(UpdateRequest request) => new(
        cards.Build(request, RequestView.Window), cards.Shortened(request, RequestView.Copy));
}
