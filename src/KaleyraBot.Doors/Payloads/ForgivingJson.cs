using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Doors.Payloads;

/// <summary>
/// Looks into what a platform sends without ever minding what is missing, null, of another type, or new. An element says null of what is
/// not there, a node says it with an empty text.
/// </summary>
public static class ForgivingJson
{
    /// <summary>
    /// Real ids have up to some 200 characters; what is far longer is none, and would only fill memory and ledger as a key.
    /// </summary>
    private const int LongestId = 1024;

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>Null where it is no JSON object, or says something twice. What is not a whole character in it is U+FFFD.</summary>
    public static JsonObject? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonNode.Parse(WholeText.Mend(json).Span, documentOptions: Reading) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null where it is missing or null itself.</summary>
    public static JsonElement? Property(this JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    public static JsonElement? Inner(this JsonElement node, string name) =>
        node.Property(name) is { ValueKind: JsonValueKind.Object } inner ? inner : null;

    public static string? Text(this JsonElement node, string name) =>
        node.Property(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>As <see cref="Text(JsonElement, string)"/>; null where it is too long to be an id.</summary>
    public static string? Id(this JsonElement node, string name) => node.Text(name) is { Length: <= LongestId } id ? id : null;

    public static bool Flag(this JsonElement node, string name) => node.Property(name) is { ValueKind: JsonValueKind.True };

    public static IEnumerable<JsonElement> Objects(this JsonElement node, string name) =>
        node.Property(name) is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
        : [];

    public static JsonObject? Inner(this JsonNode? node, string name) => (node as JsonObject)?[name] as JsonObject;

    /// <summary>Empty where there is no such text.</summary>
    public static string Text(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    public static bool Flag(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue(out bool flag) && flag;

    public static IEnumerable<JsonObject> Objects(this JsonNode? node, string name) =>
        ((node as JsonObject)?[name] as JsonArray ?? []).OfType<JsonObject>();

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
}
