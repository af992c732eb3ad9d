using System.Globalization;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Updates;

/// <summary>What a button of a request's card says it belongs to. It comes back from a client, so it is only a hint.</summary>
internal static class RequestTicket
{
    /// <summary>The request's number; 0, which no request has, where it is none.</summary>
    public static int NumberOf(FormTicket ticket) =>
        ticket.Id.StartsWith("WA-", StringComparison.Ordinal)
        && int.TryParse(ticket.Id.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    /// <summary>Whether the button stood on a card of this very request.</summary>
    public static bool Fits(FormTicket ticket, UpdateRequest request) => ticket.CardKey == request.CardKey || ticket.CardKey == request.ApprovalKey;
}
