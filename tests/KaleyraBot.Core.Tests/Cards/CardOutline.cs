using System.Text;
using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Cards;

/// <summary>A finished card as lines that a person can compare: what stands there, in which look, with which inputs and buttons.</summary>
internal static class CardOutline
{
    private static readonly string[] Looks = ["style", "weight", "size", "color", "fontType", "isSubtle"];

    public static string Of(JsonObject card)
    {
        var lines = new StringBuilder();
        foreach (var element in Things(card, "body"))
        {
            Write(lines, element, "");
        }
        return lines.ToString();
    }

    private static void Write(StringBuilder lines, JsonObject element, string indent)
    {
        if (Is(element, "separator"))
        {
            lines.Append(indent).AppendLine("---");
        }
        var plainBox = Text(element, "type") == "Container" && !element.ContainsKey("style");
        var line = Text(element, "type") switch
        {
            "TextBlock" => $"{Text(element, "text")}{Look(element)}",
            "RichTextBlock" => string.Concat(Things(element, "inlines").Select(run => $"⟨{Text(run, "text")}{Look(run)}⟩")),
            "Container" => $"[{Text(element, "style")}{(Is(element, "bleed") ? " bleed" : "")}]",
            "Input.Text" => $"({Text(element, "id")}) {Text(element, "label")} / {Kind(element)} / {Text(element, "placeholder")} / «{Text(element, "value")}»",
            "Input.ChoiceSet" => $"({Text(element, "id")}) {Text(element, "label")} / {Kind(element)} / «{Text(element, "value")}» of {Choices(element)}",
            "ActionSet" => string.Join(' ', Things(element, "actions").Select(Button)),
            var other => other,
        };
        if (!plainBox)
        {
            lines.Append(indent).AppendLine(line);
        }
        foreach (var item in Things(element, "items"))
        {
            Write(lines, item, plainBox ? indent : indent + "  ");
        }
    }

    private static string Look(JsonObject element)
    {
        var looks = Looks.Where(element.ContainsKey).Select(name => name == "isSubtle" ? "subtle" : Text(element, name));
        return string.Concat(looks.Select(look => " /" + look));
    }

    private static string Kind(JsonObject input) =>
        string.Join(' ', new[] { Text(input, "style"), Is(input, "isMultiline") ? "multiline" : "", Is(input, "isMultiSelect") ? "multi-select" : "", Text(input, "maxLength") }
            .Where(word => word.Length > 0));

    private static string Choices(JsonObject input) =>
        string.Join(" | ", Things(input, "choices").Select(choice => Text(choice, "title") == Text(choice, "value") ? Text(choice, "title") : $"{Text(choice, "title")} = {Text(choice, "value")}"));

    private static string Button(JsonObject action) =>
        $"<{Text(action, "title")} {Text(action, "style")}: {string.Join(' ', action["data"]!.AsObject().Select(entry => entry.Value))}>";

    private static IEnumerable<JsonObject> Things(JsonObject parent, string name) =>
        parent[name] is JsonArray list ? list.Cast<JsonObject>() : [];

    private static string Text(JsonObject element, string name) => element[name]?.ToString() ?? "";

    private static bool Is(JsonObject element, string name) => element[name]?.GetValue<bool>() == true;
}
