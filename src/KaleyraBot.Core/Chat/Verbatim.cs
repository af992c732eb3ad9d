using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KaleyraBot.Core.Chat;

/// <summary>
/// Prepares a text that somebody typed for text runs, the one element that no client reads as markup: a list of lines, each
/// <c>{"spacing": …, "runs": [{"text": …}]}</c>. The text itself is never changed.
/// </summary>
internal static partial class Verbatim
{
    /// <summary>A card with a line of its own for each of 256 line breaks would be too large to send: the rest shares the last line.</summary>
    private const int MostLines = 12;

    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        var spacing = "none";
        var rest = text.ReplaceLineEndings("\n").Split('\n', MostLines);
        foreach (var line in rest)
        {
            if (line.Trim().Length == 0)
            {
                spacing = "small";
                continue;
            }
            lines.Add(Line(Runs(line), spacing));
            spacing = "none";
        }
        return lines;
    }

    /// <summary>The text in one line of at most <paramref name="most"/> UTF-16 units, for places where only a reminder is wanted.</summary>
    public static JsonArray Excerpt(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Runs(line.Length <= most ? line : Cut(line, most - 1) + "…");
    }

    /// <summary>One line of our own words.</summary>
    public static JsonArray Words(Sentence sentence) => [Line(new JsonArray(new JsonObject { ["text"] = sentence.ToJson() }), "none")];

    /// <summary>Runs end between two braces, since clients expand <c>{{DATE(…)}}</c> inside one run.</summary>
    public static JsonArray Runs(string line) =>
        [.. BetweenBraces().Split(line).Where(part => part.Length > 0).Select(part => new JsonObject { ["text"] = part })];

    [GeneratedRegex(@"(?<=\{)(?=\{)")]
    private static partial Regex BetweenBraces();

    private static JsonObject Line(JsonArray runs, string spacing) => new() { ["spacing"] = spacing, ["runs"] = runs };

    /// <summary>Never cuts an emoji in two: half a surrogate pair is not valid in JSON.</summary>
    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
