using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.WebChat.Conversations;

namespace KaleyraBot.WebChat.Views;

/// <summary>A message as the page gets it: the same in the stream and in an answer, so that whichever comes first is shown once.</summary>
internal sealed class MessageJson(CardBook cards, WebFit fit)
{
    public JsonObject Write(Message message, Person reader)
    {
        var card = message.CardFor(reader.Id);
        var json = new JsonObject
        {
            ["viewer"] = Name(reader.Id),
            ["id"] = message.Id,
            ["order"] = message.Order,
            ["seen"] = message.Seen,
            ["at"] = message.At,
            ["private"] = message.To is not null || message.Owner == reader.Id,
        };
        Add(json, "room", message.Room);
        Add(json, "from", message.From is null ? null : Name(message.From));
        Add(json, "text", message.Text);
        Add(json, "failed", message.Failed ? true : null);
        Add(json, "card", card is null ? null : WebMentions.Add(fit.Of(card, reader.Language).Shown, card.Mentions));
        Add(json, "summary", card is null ? null : cards.Say(card.Summary, reader.Language));
        Add(json, "owner", message.Card is not null && card is null ? WebIdentity.NameOf(message.Owner!) : null);
        return json;
    }

    /// <summary>What kind of news it is for a page that has seen everything up to <paramref name="seen"/>.</summary>
    public static string Kind(Message message, long seen) =>
        message.From is not null ? "said"
        : message.To is not null ? "tell"
        : message.Order > seen ? "post"
        : "replace";

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static string Name(string personId) => personId[(WebIdentity.Surface.Length + 1)..];
}
