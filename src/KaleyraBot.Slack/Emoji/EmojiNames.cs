using System.Text.RegularExpressions;

namespace KaleyraBot.Slack.Emoji;

/// <summary>
/// Emoji that Slack delivers by name (<c>:wave:</c>, <c>:wave::skin-tone-3:</c>, in messages, slash commands and windows alike) as the
/// characters that people saw. A name that is no Unicode emoji stays, and the field's own rule refuses it. Web addresses are left alone.
/// </summary>
internal static partial class EmojiNames
{
    private const int ShortestAttached = 3;

    public static string Replace(string text) =>
        text.Contains(':', StringComparison.Ordinal) ? NameOrAddress().Replace(text, Character) : text;

    public static Dictionary<string, string> Replace(
        Dictionary<string, string> values) => values.ToDictionary(pair => pair.Key, pair => Replace(pair.Value));

    private static string Character(Match match)
    {
        var name = match.Groups["name"].Value;
        var tone = match.Groups["tone"] is { Success: true } toned ? toned.Value[0] - '0' : (int?)null;
        return name.Length == 0 || IsClock(match, name) ? match.Value : EmojiTable.Find(name, tone) ?? match.Value;
    }

    /// <summary>Between letters or digits, a short name or a number is none: <c>a:b:c</c>, <c>1:100:2</c>.</summary>
    private static bool IsClock(Match match, string name) =>
        (name.Length < ShortestAttached || !name.Any(char.IsAsciiLetter))
            && (IsWord(match, match.Index - 1) || IsWord(match, match.Index + match.Length));

    private static bool IsWord(Match match, int at) =>
        match.Result("$_") is var text && at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    [GeneratedRegex(
        @"https?://[^\s<>""|]+|:(?<name>[a-z0-9_'+-]+):(:skin-tone-(?<tone>[2-6]):)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NameOrAddress();
}
