using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Conversations;

namespace KaleyraBot.Teams.Answers;

/// <summary>
/// The activity that carries a card. Never a text beside it: Teams would split the two and lose the id. The summary is what the
/// notification says.
/// </summary>
internal static class TeamsMessage
{
    /// <summary>28 KB in UTF-8, the tightest limit that Teams states for a card, less what the envelope may add on the way.</summary>
    public const int MostBytes = 27 * 1024;

    /// <summary>20 KB in UTF-8: below it, cards keep refreshing.</summary>
    public const int ComfortableBytes = 20 * 1024;

    public static JsonObject Of(Card card, ConversationReference where, TeamsAddress address, CardBook book, string language)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["conversation"] = new JsonObject { ["id"] = address.Conversation },
            ["summary"] = book.Say(card.Summary, language),
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = InvokeResponse.AdaptiveCard,
                ["content"] = TeamsCard.InMessage(book.Expand(card, language), where.IsShared),
            }),
        };
        if (where.BotId is { } bot)
        {
            message["from"] = new JsonObject { ["id"] = bot };
        }
        // Required when a private message is made, forbidden when it is replaced.
        if (address is { OnlyFor: { } member, Activity: null })
        {
            message["recipient"] = new JsonObject { ["id"] = member, ["isTargeted"] = true };
        }
        return message;
    }
}
