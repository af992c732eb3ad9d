using System.Text.Json.Nodes;

namespace KaleyraBot.WebChat.Views;

/// <summary>
/// The mistakes of a form, by input id, as Slack is told them: the window stays and each sentence stands under its input. A card says them
/// in a red box below the input, and how many there are in one at the top, which Slack's window does not show.
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
        var fields = Things(body).Where(box => Inputs(box).Count() == 1).ToList();
        foreach (var field in fields)
        {
            foreach (var box in Things(field["items"]).Where(IsRed).ToList())
            {
                Add(errors, Inputs(field).First(), string.Join(' ', Things(box["items"]).Select(Words)));
                (field["items"] as JsonArray)!.Remove(box);
            }
        }
        foreach (var box in Things(body).Where(box => IsRed(box) && !Inputs(box).Any()).ToList())
        {
            foreach (var line in Things(box["items"]).Where(line => Runs(line).Any() && !IsHeading(line)).TakeWhile(_ => fields.Count > 0))
            {
                Add(errors, Inputs(fields[0]).First(), Words(line));
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

    private static IEnumerable<JsonObject> Things(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<string> Inputs(JsonObject box) =>
        Things(box["items"]).Where(item => item["type"]?.ToString().StartsWith("Input.", StringComparison.Ordinal) == true)
            .Select(item => item["id"]?.ToString() ?? "");

    private static bool IsRed(JsonObject box) => box["type"]?.ToString() == "Container" && box["style"]?.ToString() == "attention";

    private static bool IsHeading(JsonObject line) => Said(line).StartsWith(Mark, StringComparison.Ordinal);

    private static string Words(JsonObject line) => IsHeading(line) ? Said(line)[Mark.Length..].TrimStart() : Said(line);

    private static string Said(JsonObject line) => string.Concat(Runs(line).Select(run => run["text"]?.ToString())).Trim();

    private static IEnumerable<JsonObject> Runs(JsonObject line) => Things(line["inlines"]);
}
