using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>What stands in the inputs of a view or a message, as the same inputs of an Adaptive Card would send it.</summary>
public static class BlockKitState
{
    private static readonly string[] Single =
        ["value", "selected_date", "selected_time", "selected_date_time", "selected_user", "selected_conversation", "selected_channel"];

    private static readonly string[] Several = ["selected_users", "selected_conversations", "selected_channels"];

    /// <summary>
    /// The values by input id, from <c>state.values</c>: all strings, several choices joined with commas in one, and "" for whatever is
    /// empty, null or missing. Nothing is trimmed.
    /// </summary>
    public static Dictionary<string, string> Read(JsonObject? stateValues)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in (stateValues ?? []).Select(block => block.Value).OfType<JsonObject>().SelectMany(block => block))
        {
            values.TryAdd(input.Key, input.Value is JsonObject state ? Value(state) : "");
        }
        return values;
    }

    /// <summary>
    /// As <see cref="Read(JsonObject)"/>, knowing the card: every input of it has a value, and a toggle that is off says what the card
    /// calls off.
    /// </summary>
    public static Dictionary<string, string> Read(JsonObject? stateValues, JsonObject card)
    {
        var values = Read(stateValues);
        foreach (var input in new CardWalk(card).Elements().Where(element => element.Type().StartsWith("Input.", StringComparison.Ordinal)))
        {
            var typed = values.GetValueOrDefault(input.Text("id"), "");
            values[input.Text("id")] = input.Is("type", "Input.Toggle") && typed.Length == 0 ? Choices.ValueOff(input) : typed;
        }
        return values;
    }

    private static string Value(JsonObject state)
    {
        if (state["selected_option"] is JsonObject chosen)
        {
            return chosen.Text("value");
        }
        if (state["selected_options"] is JsonArray options)
        {
            return string.Join(',', options.OfType<JsonObject>().Select(option => option.Text("value")));
        }
        return Several.Select(name => state[name]).OfType<JsonArray>()
            .Select(list => string.Join(',', list.Select(item => item?.ToString()))).FirstOrDefault()
            ?? Single.Select(state.Text).FirstOrDefault(text => text.Length > 0)
            ?? "";
    }
}
