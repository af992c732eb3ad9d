using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>Buttons of a message or view, by their title; the entries of an overflow menu count as well.</summary>
internal static class SlackButtons
{
    /// <summary>The <c>actions[0]</c> that a press sends.</summary>
    public static JsonObject Press(JsonArray blocks, string title, string actionTs)
    {
        var found = All(blocks).FirstOrDefault(button => button.Title == title);
        if (found.Sent is null)
        {
            throw new InvalidOperationException($"There is no button \"{title}\"; there are: {string.Join(", ", Titles(blocks))}.");
        }
        found.Sent["action_ts"] = actionTs;
        return found.Sent;
    }

    public static IReadOnlyList<string> Titles(JsonArray blocks) => [.. All(blocks).Select(button => button.Title)];

    private static IEnumerable<(string Title, JsonObject Sent)> All(JsonArray blocks) =>
        blocks.Select(block => block!.AsObject()).SelectMany(block =>
        new[] { block["accessory"] }.Concat(block["elements"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(element => Of(block, element)));

    private static IEnumerable<(string, JsonObject)> Of(JsonObject block, JsonObject element)
    {
        var sent = new JsonObject
        {
            ["type"] = (string?)element["type"],
            ["action_id"] = (string?)element["action_id"] ?? "",
            ["block_id"] = (string?)block["block_id"],
        };
        switch ((string?)element["type"])
        {
            case "button":
                sent["text"] = element["text"]?.DeepClone();
                if (element["value"] is { } value)
                {
                    sent["value"] = value.DeepClone();
                }
                yield return ((string)element["text"]!["text"]!, sent);
                break;
            case "overflow":
                foreach (var option in element["options"]!.AsArray())
                {
                    var chosen = (JsonObject)sent.DeepClone();
                    chosen["selected_option"] = option!.DeepClone();
                    yield return ((string)option!["text"]!["text"]!, chosen);
                }
                break;
        }
    }
}
