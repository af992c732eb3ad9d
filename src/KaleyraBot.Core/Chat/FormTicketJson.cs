using System.Text.Json.Nodes;

namespace KaleyraBot.Core.Chat;

/// <summary>How a ticket stands in card data, for the <c>data</c> of the card's actions.</summary>
public static class FormTicketJson
{
    public const string Id = "id";
    public const string CardKey = "card";

    public static JsonObject ToJson(this FormTicket ticket) => new() { [Id] = ticket.Id, [CardKey] = ticket.CardKey ?? "" };
}
