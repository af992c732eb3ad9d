using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Chat;

/// <summary>
/// Prepares a text that somebody typed for text runs, the one element that no client reads as markup: a list of lines, each
/// <c>{"spacing": …, "marked": true, "runs": [{"text": …}]}</c>. Nothing of the text is left out; what would be invisible is named.
/// </summary>
internal static partial class Verbatim
{
    /// <summary>Stands where a line of the text ends and the card's does not.</summary>
    public const string LineBreak = " ⏎ ";

    /// <summary>
    /// A card with a line of its own for each of 256 line breaks would be too large to send: the rest shares the last line.
    /// </summary>
    private const int MostLines = 12;

    /// <summary>Where there are several lines each is marked, so that none passes for a line of the card.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        var spacing = "none";
        var rest = text.ReplaceLineEndings("\n").Trim('\n').Split('\n', MostLines);
        foreach (var line in rest)
        {
            if (line.Trim().Length == 0)
            {
                spacing = "small";
                continue;
            }
            lines.Add(Line(Runs(line), spacing, marked: rest.Length > 1));
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

    /// <summary>The whole text in one line.</summary>
    public static string OneLine(string text) =>
        VisibleText.Of(text.ReplaceLineEndings("\n").Replace("\n", LineBreak, StringComparison.Ordinal));

    /// <summary>Somebody with their account, in one line.</summary>
    public static JsonArray Who(Person who) => Runs(PersonName.Full(who));

    /// <summary>Runs end between two braces, since clients expand <c>{{DATE(…)}}</c> inside one run.</summary>
    public static JsonArray Runs(string line)
    {
        var text = OneLine(line);
        return text.Length > 0 && !text.Contains("{{", StringComparison.Ordinal) ? [new JsonObject { ["text"] = text }]
            : [.. BetweenBraces().Split(text).Where(part => part.Length > 0).Select(part => new JsonObject { ["text"] = part })];
    }

    [GeneratedRegex(@"(?<=\{)(?=\{)")]
    private static partial Regex BetweenBraces();

    private static JsonObject Line(JsonArray runs, string spacing, bool marked) =>
        marked ? new() { ["spacing"] = spacing, ["marked"] = true, ["runs"] = runs } : new() { ["spacing"] = spacing, ["runs"] = runs };

    /// <summary>Never cuts an emoji in two: half a surrogate pair is not valid in JSON.</summary>
    internal static string Cut(string text, int length) =>
        text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
