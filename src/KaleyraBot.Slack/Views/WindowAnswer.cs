using System.Text.Json.Nodes;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Payloads;

namespace KaleyraBot.Slack.Views;

/// <summary>The bodies that answer a window that was sent, exactly as Slack's clients take them.</summary>
internal static class WindowAnswer
{
    /// <summary>Closes the window and those below it.</summary>
    public static JsonObject Clear() => new() { ["response_action"] = "clear" };

    /// <summary>Shows another window in its place.</summary>
    public static JsonObject Update(JsonObject view) => new() { ["response_action"] = "update", ["view"] = view };

    /// <summary>Shows another window on top of it.</summary>
    public static JsonObject Push(JsonObject view) => new() { ["response_action"] = "push", ["view"] = view };

    /// <summary>
    /// Keeps the window, a sentence under each wrong input. Slack knows the inputs of that very window only and fails on any other name, so
    /// what belongs to none of them stands under the first. Null where the window has no input.
    /// </summary>
    public static JsonObject? Errors(IReadOnlyDictionary<string, Sentence> errors, JsonObject? view, Func<Sentence, string> say)
    {
        string[] inputs = [.. view.Objects("blocks").Where(block => block.Text("type") == "input").Select(block => block.Text("block_id"))];
        if (inputs.Length == 0)
        {
            return null;
        }
        var said = errors
            .GroupBy(error => inputs.Contains(error.Key) ? error.Key : inputs[0], error => say(error.Value))
            .Select(sentences => KeyValuePair.Create(sentences.Key, (JsonNode?)string.Join(" ", sentences)));
        return new() { ["response_action"] = "errors", ["errors"] = new JsonObject(said) };
    }
}
