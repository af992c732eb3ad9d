using System.Text.Json;
using KaleyraBot.Core.Chat;
using KaleyraBot.Doors.Payloads;

namespace KaleyraBot.WebChat;

/// <summary>What the page posts: a line (<paramref name="Text"/>) or a card's action, and an id it minted for this very click.</summary>
internal sealed record WebEvent(Guid Delivery, string? Who, string? Place, string? Text, string? Message, WebAction? Action);

/// <summary>A card action: its verb, and its data with the inputs mixed in, as Adaptive Cards sends them.</summary>
internal sealed record WebAction(string? Verb, JsonElement? Data);

/// <summary>From the page's JSON to a <see cref="ChatEvent"/>.</summary>
internal static class WebInbound
{
    private static readonly JsonElement NoData = JsonElement.Parse("{}");

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    /// <summary>The event, or null when it is not one.</summary>
    public static WebEvent? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<WebEvent>(body, Reading);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Null when the page sent neither a line nor an action. Whoever sits before the page sees all its rooms, so nothing in one is secret
    /// in another, and nobody there has to be told by themselves what a card says.
    /// </summary>
    public static ChatEvent? ToChatEvent(WebEvent sent, Person who, Place where) =>
        Read(sent, who, where) is { } read ? read with { Audience = Audience.Private, Alone = true } : null;

    private static ChatEvent? Read(WebEvent sent, Person who, Place where)
    {
        if (sent.Action is not { Verb: { Length: > 0 } verb } action)
        {
            return string.IsNullOrWhiteSpace(sent.Text) ? null : new ChatEvent.CommandTyped(who, where, sent.Text.Trim());
        }
        return ActionData.Read(action.Data ?? NoData, verb)?.ToEvent(who, where);
    }
}
