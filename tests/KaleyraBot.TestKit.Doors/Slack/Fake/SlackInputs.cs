using System.Globalization;
using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>Something in a block that holds a value.</summary>
internal sealed record SlackInput(JsonObject Block, JsonObject Element)
{
    public string Type => (string)Element["type"]!;
    public string BlockId => (string)Block["block_id"]!;
    public string ActionId => (string?)Element["action_id"] ?? "";
    public string Label => (string?)Block["label"]?["text"] ?? ActionId;
    public bool IsRequired => (string?)Block["type"] == "input" && (bool?)Block["optional"] != true;
}

/// <summary>
/// The values of inputs, as a client sends them in <c>state.values</c>: every kind of element has a shape of its own. Tests say values as
/// strings: of choices the value or the title, of several choices with commas between, of check boxes nothing for none.
/// </summary>
internal static class SlackInputs
{
    public static IEnumerable<SlackInput> Of(JsonArray blocks) => blocks
        .Select(block => block!.AsObject())
        .SelectMany(block => Elements(block).Where(element => Shapes.ContainsKey((string?)element["type"] ?? "")).Select(element => new SlackInput(block, element)));

    /// <summary>What a client sends for this input: what was typed, else what the bot put in.</summary>
    public static JsonObject State(SlackInput input, JsonObject? typed) => typed?.DeepClone().AsObject() ?? Make(input, Initial(input));

    /// <summary>What a client sends after somebody typed this.</summary>
    public static JsonObject Typed(SlackInput input, string value) => Make(input, Shapes[input.Type] switch
    {
        ("selected_option", _) => value.Length == 0 ? null : Option(input, value),
        ("selected_options", _) => new JsonArray([.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => Option(input, one))]),
        ("selected_date_time", _) => value.Length == 0 ? null : long.Parse(value, CultureInfo.InvariantCulture),
        // Only a multiline input takes line breaks.
        _ when input.Type == "plain_text_input" && (bool?)input.Element["multiline"] != true && value.Length > 0 => value.ReplaceLineEndings(" "),
        _ => value.Length == 0 ? null : value,
    });

    /// <summary>A state as a test says it.</summary>
    public static string Plain(JsonObject state) => Shapes[(string)state["type"]!].Value is var key && state[key] is { } value
        ? value switch
        {
            JsonArray options => string.Join(',', options.Select(option => (string?)option!["value"])),
            JsonObject option => (string)option["value"]!,
            _ => value.ToString(),
        }
        : "";

    /// <summary>Shows a state in the input.</summary>
    public static void Fill(SlackInput input, JsonObject? typed)
    {
        if (typed is not null && Shapes[input.Type] is var (value, initial))
        {
            input.Element.Remove(initial);
            if (typed[value] is not (null or JsonArray { Count: 0 }))
            {
                input.Element[initial] = typed[value]!.DeepClone();
            }
        }
    }

    private static JsonNode? Initial(SlackInput input) => input.Element[Shapes[input.Type].Initial]?.DeepClone();

    private static JsonObject Make(SlackInput input, JsonNode? value)
    {
        var key = Shapes[input.Type].Value;
        return new() { ["type"] = input.Type, [key] = value ?? (key == "selected_options" ? new JsonArray() : null) };
    }

    private static JsonObject Option(SlackInput input, string wanted)
    {
        var options = input.Element["options"]?.AsArray() ?? [.. (input.Element["option_groups"]?.AsArray() ?? []).SelectMany(group => group!["options"]!.AsArray()).Select(option => option!.DeepClone())];
        var option = options.FirstOrDefault(option => (string?)option!["value"] == wanted) ?? options.FirstOrDefault(option => (string?)option!["text"]!["text"] == wanted);
        return option?.DeepClone().AsObject()
            ?? throw new InvalidOperationException($"\"{wanted}\" is no choice of {input.Label}; there are: {string.Join(" | ", options.Select(one => one!["value"]))}.");
    }

    private static IEnumerable<JsonObject> Elements(JsonObject block) =>
        new[] { block["element"], block["accessory"] }.Concat(block["elements"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>By kind of element: where the value stands in the state, and where in the view.</summary>
    private static readonly Dictionary<string, (string Value, string Initial)> Shapes = new()
    {
        ["plain_text_input"] = ("value", "initial_value"),
        ["email_text_input"] = ("value", "initial_value"),
        ["url_text_input"] = ("value", "initial_value"),
        ["number_input"] = ("value", "initial_value"),
        ["static_select"] = ("selected_option", "initial_option"),
        ["radio_buttons"] = ("selected_option", "initial_option"),
        ["multi_static_select"] = ("selected_options", "initial_options"),
        ["checkboxes"] = ("selected_options", "initial_options"),
        ["datepicker"] = ("selected_date", "initial_date"),
        ["timepicker"] = ("selected_time", "initial_time"),
        ["datetimepicker"] = ("selected_date_time", "initial_date_time"),
        ["users_select"] = ("selected_user", "initial_user"),
        ["channels_select"] = ("selected_channel", "initial_channel"),
        ["conversations_select"] = ("selected_conversation", "initial_conversation"),
    };
}
