using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>
/// Inputs that are chosen. Up to ten choices stand open where the card asks for it; more are a menu, for Slack shows no more than ten.
/// </summary>
internal static class Choices
{
    public static void Toggle(Translation translation, JsonObject input)
    {
        var title = new[] { input.Text("title"), input.Text("label") }.FirstOrDefault(text => !Parts.IsBlank(text)) ?? input.Text("id");
        var option = Option(title, ValueOn(input));
        if (option is null)
        {
            return;
        }
        var element = new JsonObject { ["type"] = "checkboxes", ["options"] = new JsonArray(option) };
        if (input.Text("value") == ValueOn(input))
        {
            element["initial_options"] = new JsonArray(option.DeepClone());
        }
        Inputs.Write(translation, input, element, Parts.IsBlank(input.Text("label")) ? title : null);
    }

    public static void ChoiceSet(Translation translation, JsonObject input)
    {
        var options = input.Things("choices").Select(choice => Option(choice.Text("title"), choice.Text("value"))).OfType<JsonObject>()
            .Take(Limits.Of("select.option_groups") * Limits.Of("option_group.options")).ToList();
        if (options.Count == 0)
        {
            return;
        }
        var many = input.Is("isMultiSelect");
        var kind = Kind(many, input.Is("style", "expanded"), options.Count);
        var element = new JsonObject { ["type"] = kind };
        Initial(element, options, input.Text("value"), many);
        Fill(element, options);
        Inputs.Write(translation, input, element);
    }

    public static string ValueOn(JsonObject toggle) => toggle.ContainsKey("valueOn") ? toggle.Text("valueOn") : "true";

    public static string ValueOff(JsonObject toggle) => toggle.ContainsKey("valueOff") ? toggle.Text("valueOff") : "false";

    private static string Kind(bool many, bool open, int count) => (many, open) switch
    {
        (false, true) when count <= Limits.Of("radio_buttons.options") => "radio_buttons",
        (true, true) when count <= Limits.Of("checkboxes.options") => "checkboxes",
        (true, _) => "multi_static_select",
        _ => "static_select",
    };

    /// <summary>
    /// A title that is too long goes on in the description. A choice without a value is Adaptive Cards' way to say "nothing", which Slack
    /// says by choosing nothing; a value too long to be sent back cannot be offered.
    /// </summary>
    private static JsonObject? Option(string title, string value)
    {
        if (Parts.IsBlank(value) || Cut.Length(value) > Limits.Of("option.value"))
        {
            return null;
        }
        var words = Cut.Clean(Parts.IsBlank(title) ? value : title).ReplaceLineEndings(" ").Trim();
        var option = new JsonObject { ["text"] = Parts.Plain(words.Length == 0 ? Cut.Ellipsis : words, "option.text"), ["value"] = value };
        var shown = option["text"]!["text"]!.ToString();
        if (shown != words && words.Length > 0)
        {
            option["description"] = Parts.Plain(Cut.Ellipsis + words[(shown.Length - 1)..].TrimStart(), "option.description");
        }
        return option;
    }

    /// <summary>What is chosen must be one of the options exactly, or the whole view fails.</summary>
    private static void Initial(JsonObject element, List<JsonObject> options, string value, bool many)
    {
        if (!many)
        {
            if (options.Find(option => option.Text("value") == value) is { } chosen)
            {
                element["initial_option"] = chosen.DeepClone();
            }
            return;
        }
        var values = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var initial = options.Where(option => values.Contains(option.Text("value"))).DistinctBy(option => option.Text("value"))
            .Select(option => option.DeepClone()).ToArray();
        if (initial.Length > 0)
        {
            element["initial_options"] = new JsonArray(initial);
        }
    }

    private static void Fill(JsonObject element, List<JsonObject> options)
    {
        if (options.Count <= Limits.Of("select.options"))
        {
            element["options"] = new JsonArray([.. options]);
            return;
        }
        var room = Limits.Of("option_group.options");
        element["option_groups"] = new JsonArray([.. options.Chunk(room).Select((chunk, i) => new JsonObject
        {
            ["label"] = Parts.Plain($"{(i * room) + 1}–{(i * room) + chunk.Length}", "option_group.label"),
            ["options"] = new JsonArray([.. chunk]),
        })]);
    }
}
