using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// The text of an answer as JSON in which nothing can throw later: half a character, raw or escaped, in a value or in a name, passes the
/// parser and throws only when it is read or compared. So it is replaced before.
/// </summary>
internal static partial class AnswerJson
{
    /// <summary>Null where the text is no JSON, or nested beyond reason.</summary>
    public static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(Encoding.UTF8.GetBytes(Escape().Replace(text.TrimStart('\uFEFF'), Whole)));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Whole(Match escape) => escape.Groups["half"].Success ? @"\uFFFD" : escape.Value;

    // Every escape is taken from left to right, so that a backslash that is escaped itself begins none, and a pair is no two halves.
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.",
        RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
