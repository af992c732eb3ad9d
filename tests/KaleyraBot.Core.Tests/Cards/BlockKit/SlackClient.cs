using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>
/// What Slack's client does with the inputs of a view: shows what stands there at first, takes what is typed, and sends
/// <c>state.values</c>.
/// </summary>
internal static class SlackClient
{
    private static readonly string[] Texts = ["plain_text_input", "email_text_input", "url_text_input", "number_input"];

    /// <param name="view">A view or message.</param>
    /// <param name="typed">By input id, as a card would send it; other inputs stay as they are.</param>
    public static JsonObject State(JsonObject view, IReadOnlyDictionary<string, string>? typed = null)
    {
        var values = new JsonObject();
        foreach (var block in view.Blocks().Where(block => block["type"]!.ToString() == "input"))
        {
            var element = (JsonObject)block["element"]!;
            var id = element["action_id"]!.ToString();
            values[block["block_id"]!.ToString()] = new JsonObject { [id] = StateOf(element, typed is not null && typed.TryGetValue(id, out var value) ? value : null) };
        }
        // Over the wire and back.
        return Json.Object(values.ToJsonString());
    }

    private static JsonObject StateOf(JsonObject element, string? typed)
    {
        var type = element["type"]!.ToString();
        var state = new JsonObject { ["type"] = type };
        switch (type)
        {
            case "static_select" or "radio_buttons":
                state["selected_option"] = typed is null ? element["initial_option"]?.DeepClone() : Pick(element, typed).FirstOrDefault();
                break;
            case "multi_static_select" or "checkboxes":
                state["selected_options"] = typed is null ? element["initial_options"]?.DeepClone() ?? new JsonArray() : new JsonArray([.. Pick(element, typed.Split(','))]);
                break;
            case "datepicker":
                state["selected_date"] = Empty(typed ?? element["initial_date"]?.ToString());
                break;
            case "timepicker":
                state["selected_time"] = Empty(typed ?? element["initial_time"]?.ToString());
                break;
            default:
                Assert.Contains(type, Texts);
                state["value"] = Empty(typed ?? element["initial_value"]?.ToString());
                break;
        }
        return state;
    }

    // Slack sends null for what is empty.
    private static string? Empty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static IEnumerable<JsonNode> Pick(JsonObject element, params string[] values) => Options(element).Where(option => values.Contains(option["value"]!.ToString())).Select(option => option.DeepClone());

    private static IEnumerable<JsonNode> Options(JsonObject element) => element["options"] is JsonArray options
        ? options.Select(option => option!)
        : element["option_groups"]!.AsArray().SelectMany(group => group!["options"]!.AsArray()).Select(option => option!);
}
