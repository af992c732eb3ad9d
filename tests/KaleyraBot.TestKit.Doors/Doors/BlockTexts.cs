using System.Text.Json.Nodes;
using KaleyraBot.Tests.Slack.Fake;

namespace KaleyraBot.Tests.Doors;

/// <summary>What a message or view of Block Kit says.</summary>
internal static class BlockTexts
{
    /// <summary>What stands in an input of the view.</summary>
    public static string? Value(JsonObject view, string id) =>
        SlackInputs.Of(view["blocks"]!.AsArray()).First(input => input.ActionId == id || input.BlockId == id) is var input
            ? SlackInputs.Plain(SlackInputs.State(input, typed: null)) : null;

    /// <summary>Texts of one kind: <c>plain_text</c>, <c>mrkdwn</c>, or <c>text</c>, the literal piece of rich text.</summary>
    public static IEnumerable<string> Of(JsonObject shown, string kind) => Objects(shown["blocks"])
        .Where(element => (string?)element["type"] == kind && element["text"] is JsonValue).Select(element => (string)element["text"]!);

    /// <summary>Every text the view shows, the errors beside its inputs included.</summary>
    public static IEnumerable<string> All(JsonObject shown) => Objects(shown["blocks"])
        .SelectMany(element => new[] { element["text"], element["error"] }).OfType<JsonValue>().Select(text => text.ToString());

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject element => new[] { element }.Concat(element.SelectMany(property => Objects(property.Value))),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
