using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KaleyraBot.BlockKit;

/// <summary>
/// The functions <c>{{DATE(…)}}</c> and <c>{{TIME(…)}}</c> of Adaptive Cards, which show a moment in the reader's zone,
/// as Slack's dates; where Slack knows none, in UTC.
/// </summary>
internal static partial class Dates
{
    /// <summary>A function, for a pattern that holds others too.</summary>
    public const string Pattern = @"\{\{(?<kind>DATE|TIME)\((?<iso>[^,(){}]+)(,\s*(?<format>SHORT|LONG|COMPACT))?\)\}\}";

    /// <summary>The text with every date as a rich text element of its own.</summary>
    public static IEnumerable<JsonObject> Split(JsonObject element)
    {
        var (text, at) = (element.Text("text"), 0);
        if (!text.Contains("{{", StringComparison.Ordinal))
        {
            yield return element;
            yield break;
        }
        foreach (Match match in Function().Matches(text))
        {
            if (Read(match) is { } moment)
            {
                foreach (var before in Part(element, text[at..match.Index]))
                {
                    yield return before;
                }
                yield return Date(moment, match, element);
                at = match.Index + match.Length;
            }
        }
        foreach (var rest in Part(element, text[at..]))
        {
            yield return rest;
        }
    }

    /// <summary>As mrkdwn.</summary>
    public static string? Mrkdwn(Match match) =>
        Read(match) is { } at ? $"<!date^{at.ToUnixTimeSeconds()}^{Format(match)}|{Fallback(at, match)}>" : null;

    /// <summary>As plain text.</summary>
    public static string? Plain(Match match) => Read(match) is { } at ? Fallback(at, match) : null;

    /// <summary>A literal text with its dates as plain text.</summary>
    public static string Plain(string text) =>
        text.Contains("{{", StringComparison.Ordinal) ? Function().Replace(text, match => Plain(match) ?? match.Value) : text;

    private static JsonObject[] Part(JsonObject element, string text)
    {
        if (text.Length == 0)
        {
            return [];
        }
        var part = (JsonObject)element.DeepClone();
        part["text"] = text;
        return [part];
    }

    private static JsonObject Date(DateTimeOffset at, Match match, JsonObject element)
    {
        var date = new JsonObject
        {
            ["type"] = "date",
            ["timestamp"] = at.ToUnixTimeSeconds(),
            ["format"] = Format(match),
            ["fallback"] = Fallback(at, match),
        };
        if (element.Thing("style") is { } style)
        {
            date["style"] = style.DeepClone();
        }
        return date;
    }

    private static DateTimeOffset? Read(Match match) =>
        DateTimeOffset.TryParse(match.Groups["iso"].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at : null;

    private static bool IsTime(Match match) => match.Groups["kind"].Value == "TIME";

    private static string Format(Match match) => IsTime(match) ? "{time}"
        : match.Groups["format"].Value switch { "LONG" => "{date_long}", "SHORT" => "{date_short}", _ => "{date_num}" };

    private static string Fallback(DateTimeOffset at, Match match) =>
        at.UtcDateTime.ToString(IsTime(match) ? "HH:mm 'UTC'" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(Pattern, RegexOptions.ExplicitCapture)]
    private static partial Regex Function();
}
