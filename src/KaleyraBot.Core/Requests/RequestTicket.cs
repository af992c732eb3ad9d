using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Requests;

/// <summary>What a button of a request's card says it belongs to. It comes back from a client, so it is only a hint.</summary>
internal static class RequestTicket
{
    public const string UndoForm = "undo:";
    public const string ApprovalCard = "approval:";
    private const int LongestForm = 64;

    /// <summary>The request's number; 0, which no request has, where it is none.</summary>
    public static int NumberOf(FormTicket ticket) => RequestId.Written(ticket.Id) ?? 0;

    /// <summary>
    /// Whether a client may bring this as the id of a form. The bot's own names for the forms of undos and the cards of approvals channels
    /// have a colon, so who sends one of them, to sit in its place, brings none.
    /// </summary>
    public static bool IsForm(string id) => id.Length is > 0 and <= LongestForm && id.All(letter => letter is > ' ' and <= '~' and not ':');

    /// <summary>Whether the button stood on a card of this very request.</summary>
    public static bool Fits(FormTicket ticket, UpdateRequest request) =>
        ticket.CardKey == request.CardKey || ticket.CardKey == request.ApprovalKey;
}
