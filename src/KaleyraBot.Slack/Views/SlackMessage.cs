using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Slack.Views;

/// <summary>A card as a message of Slack: the sentence for notifications, and the blocks.</summary>
internal sealed class SlackMessage(CardBook book)
{
    public JsonObject Of(Card card, string language = "en", params IReadOnlyList<JsonObject> below) => Fit(card, language, below).Shown;

    /// <summary>The form of the card that there is room for.</summary>
    public FittedCard<JsonObject> Fit(Card card, string language = "en", params IReadOnlyList<JsonObject> below) => CardFit.Of(card, form =>
    {
        var message = BlockKitCard.Message(book.Expand(form, language), below: below);
        return (message.Json, message.Whole);
    });

    /// <summary>A line of small print, to stand below a card.</summary>
    public JsonObject Note(Sentence note, string language = "en") => new()
    {
        ["type"] = "context",
        ["elements"] = new JsonArray(new JsonObject { ["type"] = "plain_text", ["text"] = book.Say(note, language) }),
    };
}
