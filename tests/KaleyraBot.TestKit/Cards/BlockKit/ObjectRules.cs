using System.Globalization;
using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>What must hold between the properties of one object.</summary>
internal static class ObjectRules
{
    public static IEnumerable<(string Code, string Place, string Message)> Of(JsonObject thing, string name) => name switch
    {
        "section" when thing["text"] is null && thing["fields"] is null => [("missing", "", "a section needs text or fields")],
        "static_select" or "multi_static_select" => Menu(thing).Concat(Initial(thing)),
        "radio_buttons" or "checkboxes" => Initial(thing),
        "plain_text_input" => Typed(thing),
        "number_input" => Bounds(thing),
        "actions" => Repeated(thing),
        _ => [],
    };

    private static IEnumerable<(string, string, string)> Menu(JsonObject menu)
    {
        if (menu["options"] is null == menu["option_groups"] is null)
        {
            yield return ("missing", "", $"a {menu.Type()} has either options or option_groups");
        }
    }

    private static IEnumerable<(string, string, string)> Initial(JsonObject element)
    {
        var options = element.Things("options").Concat(element.Things("option_groups").SelectMany(group => group.Things("options")))
            .ToList();
        if (element["initial_option"] is { } one && !options.Exists(option => JsonNode.DeepEquals(option, one)))
        {
            yield return ("initial_option", "/initial_option", "what is chosen at first is exactly one of the options");
        }
        foreach (var (chosen, i) in element.Things("initial_options").Select((chosen, i) => (chosen, i)))
        {
            if (!options.Exists(option => JsonNode.DeepEquals(option, chosen)))
            {
                yield return ("initial_option", $"/initial_options/{i}", "what is chosen at first is exactly one of the options");
            }
        }
    }

    private static IEnumerable<(string, string, string)> Typed(JsonObject input)
    {
        var (least, most) = (Number(input, "min_length"), Number(input, "max_length"));
        if (least > most)
        {
            yield return ("invalid", "/min_length", "min_length is at most max_length");
        }
        if (least > Limits.Of("plain_text_input.max_length"))
        {
            yield return ("invalid", "/min_length", $"min_length is at most {Limits.Of("plain_text_input.max_length")}");
        }
        if (Cut.Length(input.Text("initial_value")) > most)
        {
            yield return ("too_long", "/initial_value", "the initial value is longer than max_length");
        }
    }

    private static IEnumerable<(string, string, string)> Bounds(JsonObject input)
    {
        var (value, least, most) = (Number(input, "initial_value"), Number(input, "min_value"), Number(input, "max_value"));
        if (least > most)
        {
            yield return ("invalid", "/min_value", "min_value is at most max_value");
        }
        if (value < least || value > most)
        {
            yield return ("invalid", "/initial_value", "the initial value lies between min_value and max_value");
        }
    }

    private static IEnumerable<(string, string, string)> Repeated(JsonObject actions)
    {
        var seen = new HashSet<string>();
        foreach (var (element, i) in actions.Things("elements").Select((element, i) => (element, i)))
        {
            if (element.Text("action_id") is { Length: > 0 } id && !seen.Add(id))
            {
                yield return ("duplicate", $"/elements/{i}/action_id", $"'{id}' stands twice in this block");
            }
        }
    }

    private static decimal? Number(JsonObject thing, string name) =>
        decimal.TryParse(thing.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
