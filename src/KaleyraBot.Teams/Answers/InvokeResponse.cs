using System.Text.Json.Nodes;

namespace KaleyraBot.Teams.Answers;

/// <summary>The bodies that answer an invoke, exactly as the Teams clients expect them. An empty body is never sent where one is expected.</summary>
internal static class InvokeResponse
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string Text = "application/vnd.microsoft.activity.message";

    /// <summary>Puts the card in place of the one whose button was pressed, for who pressed it.</summary>
    public static JsonObject Card(JsonObject card) => Action(AdaptiveCard, card);

    /// <summary>Shows a line under the card.</summary>
    public static JsonObject Message(string text) => Action(Text, text);

    /// <summary>Opens a dialog, or keeps it open, with this card in it.</summary>
    public static JsonObject Continue(string title, JsonObject card) => Task("continue", new JsonObject
    {
        ["title"] = title,
        ["width"] = "medium",
        ["height"] = "large",
        ["card"] = new JsonObject { ["contentType"] = AdaptiveCard, ["content"] = card },
    });

    /// <summary>Closes the dialog with a line of text.</summary>
    public static JsonObject Close(string text) => Task("message", text);

    private static JsonObject Action(string type, JsonNode value) => new() { ["statusCode"] = 200, ["type"] = type, ["value"] = value };

    private static JsonObject Task(string type, JsonNode value) => new() { ["task"] = new JsonObject { ["type"] = type, ["value"] = value } };
}
