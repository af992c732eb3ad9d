using System.Text.Json;
using KaleyraBot.Cards;
using KaleyraBot.Teams.Conversations;

namespace KaleyraBot.Teams.Views;

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

    public static byte[] Of(string summary, Action<Utf8JsonWriter> card, ConversationReference where, TeamsAddress address) =>
        CardJson.Bytes(message =>
    {
        message.WriteStartObject();
        message.WriteString("type"u8, "message"u8);
        message.WriteStartObject("conversation"u8);
        message.WriteString("id"u8, address.Conversation);
        message.WriteEndObject();
        message.WriteString("summary"u8, summary);
        message.WriteStartArray("attachments"u8);
        message.WriteStartObject();
        message.WriteString("contentType"u8, InvokeResponse.AdaptiveCard);
        message.WritePropertyName("content"u8);
        card(message);
        message.WriteEndObject();
        message.WriteEndArray();
        if (where.BotId is { } bot)
        {
            message.WriteStartObject("from"u8);
            message.WriteString("id"u8, bot);
            message.WriteEndObject();
        }
        // Required when a private message is made, forbidden when it is replaced.
        if (address is { OnlyFor: { } member, Activity: null })
        {
            message.WriteStartObject("recipient"u8);
            message.WriteString("id"u8, member);
            message.WriteBoolean("isTargeted"u8, true);
            message.WriteEndObject();
        }
        message.WriteEndObject();
    });
}
