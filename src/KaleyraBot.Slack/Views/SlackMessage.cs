using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Cards.BlockKit;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Slack.Views;

/// <summary>A card as a message of Slack: the sentence for notifications, and the blocks.</summary>
internal sealed class SlackMessage(CardBook book)
{
    public JsonObject Of(Card card, string language = "en") => BlockKitCard.ToMessage(book.Expand(card, language));

    /// <summary>The same with a line of small print below it.</summary>
    public JsonObject WithNote(Card card, Sentence note, string language = "en")
    {
        var message = Of(card, language);
        message["blocks"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "context",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "plain_text", ["text"] = book.Say(note, language) }),
        });
        return message;
    }
}
