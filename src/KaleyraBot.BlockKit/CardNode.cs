using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>Reads Adaptive Card JSON forgivingly: what is missing or of another type is empty.</summary>
internal static class CardNode
{
    public static string Type(this JsonObject node) => node.Text("type");

    public static string Text(this JsonObject node, string name) =>
        !node.TryGetPropertyValue(name, out var found) || found is not JsonValue value ? ""
        : value.TryGetValue<string>(out var text) ? text : value.ToString();

    public static bool Is(this JsonObject node, string name) =>
        node.TryGetPropertyValue(name, out var found) && found?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.String => string.Equals(found.GetValue<string>(), "true", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    public static bool Is(this JsonObject node, string name, string value) =>
        string.Equals(node.Text(name), value, StringComparison.OrdinalIgnoreCase);

    /// <summary>There, and said to be false: visibility and enabledness are true where nothing is said.</summary>
    public static bool IsNot(this JsonObject node, string name) => node.Is(name, "false");

    public static IEnumerable<JsonObject> Things(this JsonObject node, string name) =>
        node.TryGetPropertyValue(name, out var found) && found is JsonArray list ? list.OfType<JsonObject>() : [];

    public static JsonObject? Thing(this JsonObject node, string name) =>
        node.TryGetPropertyValue(name, out var found) ? found as JsonObject : null;
}
