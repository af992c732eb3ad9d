using System.Text.Json;
using KaleyraBot.Cards;

namespace KaleyraBot.Teams.Views;

/// <summary>
/// The bodies that answer an invoke, exactly as the Teams clients expect them. An empty body is never sent where one is expected.
/// </summary>
internal static class InvokeResponse
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string Text = "application/vnd.microsoft.activity.message";

    /// <summary>Puts the card in place of the one whose button was pressed, for who pressed it.</summary>
    public static byte[] Card(Action<Utf8JsonWriter> card) => Action(AdaptiveCard, card);

    /// <summary>Shows a line under the card.</summary>
    public static byte[] Message(string text) => Action(Text, answer => answer.WriteStringValue(text));

    /// <summary>Opens a dialog, or keeps it open, with this card in it.</summary>
    public static byte[] Continue(string title, Action<Utf8JsonWriter> card) => Task("continue", answer =>
    {
        answer.WriteStartObject();
        answer.WriteString("title"u8, title);
        answer.WriteString("width"u8, "medium"u8);
        answer.WriteString("height"u8, "large"u8);
        answer.WriteStartObject("card"u8);
        answer.WriteString("contentType"u8, AdaptiveCard);
        answer.WritePropertyName("content"u8);
        card(answer);
        answer.WriteEndObject();
        answer.WriteEndObject();
    });

    /// <summary>Closes the dialog with a line of text.</summary>
    public static byte[] Close(string text) => Task("message", answer => answer.WriteStringValue(text));

    private static byte[] Action(string type, Action<Utf8JsonWriter> value) => CardJson.Bytes(answer =>
    {
        answer.WriteStartObject();
        answer.WriteNumber("statusCode"u8, 200);
        answer.WriteString("type"u8, type);
        answer.WritePropertyName("value"u8);
        value(answer);
        answer.WriteEndObject();
    });

    private static byte[] Task(string type, Action<Utf8JsonWriter> value) => CardJson.Bytes(answer =>
    {
        answer.WriteStartObject();
        answer.WriteStartObject("task"u8);
        answer.WriteString("type"u8, type);
        answer.WritePropertyName("value"u8);
        value(answer);
        answer.WriteEndObject();
        answer.WriteEndObject();
    });
}
