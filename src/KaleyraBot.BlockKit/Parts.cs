using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>The small objects that Block Kit is made of.</summary>
internal static class Parts
{
    /// <summary>Literal text: nothing in it is read as markup, mention or emoji name.</summary>
    public static JsonObject Plain(string text, string limit) => new()
    {
        ["type"] = "plain_text",
        ["text"] = Cut.To(Cut.Clean(text), Limits.Of(limit)),
        ["emoji"] = false,
    };

    /// <summary>Our own words, already escaped (<see cref="Markup"/>); bare addresses and names in it stay text.</summary>
    public static JsonObject Mrkdwn(string escaped) => new() { ["type"] = "mrkdwn", ["text"] = escaped, ["verbatim"] = true };

    public static JsonObject Section(JsonObject text) => new() { ["type"] = "section", ["text"] = text };

    public static JsonObject Context(params JsonNode[] elements) => new() { ["type"] = "context", ["elements"] = new JsonArray(elements) };

    /// <summary>Nothing of it could be seen, which Slack refuses.</summary>
    public static bool IsBlank(string text) => text.Length == 0 || string.IsNullOrWhiteSpace(Cut.Clean(text));
}
