using System.Text.Json.Nodes;
using KaleyraBot.Cards.BlockKit;
using KaleyraBot.Doors.Payloads;

namespace KaleyraBot.Slack.Payloads;

/// <summary>Reads what Slack sends without ever minding what is missing, null, of another type, or new.</summary>
internal static class SlackJson
{
    /// <summary>Null where it is no JSON object, or says something twice. What is not a whole character in it is U+FFFD.</summary>
    public static JsonObject? Parse(ReadOnlyMemory<byte> json) => BlockKitJson.Parse(WholeText.Mend(json).Span);

    public static JsonObject? Object(this JsonNode? node, string name) => (node as JsonObject)?[name] as JsonObject;

    /// <summary>Empty where there is no such text.</summary>
    public static string Text(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    /// <summary>The first of these that is not empty, or empty.</summary>
    public static string FirstOf(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
            {
                return text;
            }
        }
        return "";
    }

    public static bool Flag(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue(out bool flag) && flag;

    public static IEnumerable<JsonObject> Objects(this JsonNode? node, string name) =>
        ((node as JsonObject)?[name] as JsonArray ?? []).OfType<JsonObject>();
}
