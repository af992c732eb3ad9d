using System.Text.Json.Nodes;

namespace KaleyraBot.WebChat.Views;

/// <summary>
/// The mistakes of a form, by input id, as Slack is told them: the window stays and each sentence stands under its input. A card says them
/// in red below the input, and all of them in a box at the top, which Slack's window does not show.
/// </summary>
internal static class FormErrors
{
    private const string Mark = "✕";

    /// <summary>
    /// Takes the boxes out of the card. What a box says of no input stands under the first one: Slack knows no other place.
    /// </summary>
    public static JsonObject Take(JsonObject card)
    {
        var errors = new JsonObject();
        var body = card["body"] as JsonArray ?? [];
        var fields = Containers(body).Select(box => (Inputs: Inputs(box).ToList(), Box: box)).Where(field => field.Inputs.Count == 1)
            .ToList();
        foreach (var (inputs, box) in fields)
        {
            Add(errors, inputs[0], string.Join(' ', Items(box).Where(IsRed).Select(Words)));
        }
        var said = errors.Select(error => error.Value!.ToString()).ToList();
        foreach (var box in Containers(body).Where(box => box["style"]?.ToString() == "attention" && !Inputs(box).Any()).ToList())
        {
            foreach (var line in Items(box).Where(item => item["type"]?.ToString() == "RichTextBlock" && !IsMarked(item)).Select(Words))
            {
                if (fields.Count > 0 && !said.Exists(sentence => line.EndsWith(sentence, StringComparison.Ordinal)))
                {
                    Add(errors, fields[0].Inputs[0], line);
                }
            }
            body.Remove(box);
        }
        return errors;
    }

    private static void Add(JsonObject errors, string input, string sentence)
    {
        if (sentence.Length > 0)
        {
            errors[input] = $"{errors[input]} {sentence}".Trim();
        }
    }

    private static IEnumerable<JsonObject> Containers(JsonArray body) =>
        body.OfType<JsonObject>().Where(element => element["type"]?.ToString() == "Container");

    private static IEnumerable<JsonObject> Items(JsonObject box) => (box["items"] as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<string> Inputs(JsonObject box) =>
        Items(box).Where(item => item["type"]?.ToString().StartsWith("Input.", StringComparison.Ordinal) == true)
            .Select(item => item["id"]?.ToString() ?? "");

    private static IEnumerable<JsonObject> Runs(JsonObject line) => (line["inlines"] as JsonArray ?? []).OfType<JsonObject>();

    private static bool IsRed(JsonObject line) => Runs(line).Any() && Runs(line).All(run => run["color"]?.ToString() == "attention");

    /// <summary>The heading of a box.</summary>
    private static bool IsMarked(JsonObject line) => Runs(line).FirstOrDefault()?["color"]?.ToString() == "attention";

    private static string Words(JsonObject line)
    {
        var words = string.Concat(Runs(line).Select(run => run["text"]?.ToString())).Trim();
        return words.StartsWith(Mark, StringComparison.Ordinal) ? words[Mark.Length..].TrimStart() : words;
    }
}
