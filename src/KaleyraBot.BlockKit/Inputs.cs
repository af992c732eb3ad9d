using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KaleyraBot.BlockKit;

/// <summary>
/// Inputs that are typed. Block id and action id are the input's id, so that Slack's errors and values speak the card's own ids.
/// </summary>
internal static partial class Inputs
{
    public static void Text(Translation translation, JsonObject input)
    {
        var value = input.Text("value");
        var kind = translation.Surface != BlockKitSurface.Modal ? "plain_text_input"
            : input.Is("style", "email") && (value.Length == 0 || Email().IsMatch(value)) ? "email_text_input"
            : input.Is("style", "url") && (value.Length == 0 || IsUrl(value)) ? "url_text_input"
            : "plain_text_input";
        var element = new JsonObject { ["type"] = kind };
        if (kind == "plain_text_input")
        {
            Plain(element, input, value);
        }
        else if (value.Length > 0)
        {
            element["initial_value"] = value;
        }
        Write(translation, input, element);
    }

    public static void Number(Translation translation, JsonObject input)
    {
        var (value, least, most) = (Decimal(input, "value"), Decimal(input, "min"), Decimal(input, "max"));
        if (translation.Surface != BlockKitSurface.Modal)
        {
            var text = new JsonObject { ["type"] = "plain_text_input" };
            Plain(text, input, value is null ? "" : Spoken(value.Value));
            Write(translation, input, text);
            return;
        }
        if (least > most)
        {
            (least, most) = (null, null);
        }
        var element = new JsonObject { ["type"] = "number_input", ["is_decimal_allowed"] = true };
        foreach (var (name, number) in new[] { ("min_value", least), ("max_value", most),
            ("initial_value", value < least || value > most ? null : value) })
        {
            if (number is { } there)
            {
                element[name] = Spoken(there);
            }
        }
        Write(translation, input, element);
    }

    public static void Date(Translation translation, JsonObject input) => Picked(translation, input, "datepicker", "initial_date",
        DateOnly.TryParseExact(input.Text("value"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    public static void Time(Translation translation, JsonObject input) => Picked(translation, input, "timepicker", "initial_time",
        TimeOnly.TryParseExact(input.Text("value"), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    /// <summary>The input block. Adaptive Cards' inputs are optional where nothing is said, Slack's required: it is always said.</summary>
    public static void Write(Translation translation, JsonObject input, JsonObject element, string? label = null)
    {
        var id = input.Text("id");
        var block = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = translation.Ids.Take(id),
            ["label"] = Parts.Plain(Named(label ?? input.Text("label"), input), "input.label"),
            ["element"] = element,
            ["optional"] = !input.Is("isRequired"),
        };
        element["action_id"] = id.Length == 0 ? block["block_id"]!.DeepClone() : Cut.Value(id, Limits.Of("id"));
        if (input.Text("placeholder") is var placeholder && !Parts.IsBlank(placeholder)
            && element.Type() is not ("checkboxes" or "radio_buttons"))
        {
            element["placeholder"] = Parts.Plain(placeholder, "placeholder");
        }
        if (translation.Hints.TryGetValue(input, out var hint) && !Parts.IsBlank(hint))
        {
            block["hint"] = Parts.Plain(hint, "input.hint");
        }
        translation.Blocks.Add(block);
        translation.Actions(input);
    }

    /// <summary>
    /// What was typed stays, and stays editable: it may be longer than the input would take, or have line breaks where one line is asked
    /// for.
    /// </summary>
    private static void Plain(JsonObject element, JsonObject input, string value)
    {
        var most = Limits.Of("plain_text_input.max_length");
        var typed = Cut.Value(value, most);
        element["multiline"] = input.Is("isMultiline") || typed.AsSpan().IndexOfAny('\r', '\n') >= 0;
        if (typed.Length > 0)
        {
            element["initial_value"] = typed;
        }
        if (int.TryParse(input.Text("maxLength"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var room) && room > 0)
        {
            element["max_length"] = Math.Min(Math.Max(room, typed.Length), most);
        }
    }

    /// <summary>One value that does not exist fails the whole view, so it is left out.</summary>
    private static void Picked(Translation translation, JsonObject input, string kind, string initial, bool valid)
    {
        var element = new JsonObject { ["type"] = kind };
        if (valid)
        {
            element[initial] = input.Text("value");
        }
        Write(translation, input, element);
    }

    /// <summary>Slack wants a label.</summary>
    private static string Named(string label, JsonObject input) =>
        new[] { label, input.Text("title"), input.Text("placeholder"), input.Text("id") }.FirstOrDefault(name => !Parts.IsBlank(name))
            ?? Cut.Ellipsis;

    private static bool IsUrl(string value) =>
        value.Length <= Limits.Of("plain_text_input.max_length") && Uri.TryCreate(value, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);

    private static decimal? Decimal(JsonObject input, string name) =>
        decimal.TryParse(input.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Spoken(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[^@\s]{1,64}@[^@\s]{1,190}\.[^@\s.]{2,60}$")]
    private static partial Regex Email();
}
