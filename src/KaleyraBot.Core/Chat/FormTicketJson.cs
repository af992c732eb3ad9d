using System.Text.Json.Nodes;

namespace KaleyraBot.Core.Chat;

/// <summary>How a ticket stands in card data, for the <c>data</c> of the card's actions.</summary>
internal static class FormTicketJson
{
    public static JsonObject ToJson(this FormTicket ticket) => new() { ["id"] = ticket.Id, ["card"] = ticket.CardKey ?? "" };
}
