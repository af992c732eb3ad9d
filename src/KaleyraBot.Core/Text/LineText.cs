using System.Text.RegularExpressions;

namespace KaleyraBot.Core.Text;

/// <summary>The line itself, before it is read: HTML leftovers of chat clients, and what counts as white space between words.</summary>
internal static partial class LineText
{
    /// <summary>The longest line that is read, in UTF-16 units.</summary>
    public const int MaxLength = 8192;

    /// <summary>
    /// Undoes HTML escaping, once. A line came escaped when every <c>&amp;</c> in it begins an entity and no angle bracket is left; then
    /// all entities are undone, and <c>&amp;amp;lt;</c> stays <c>&amp;lt;</c>. In any other line only <c>&amp;nbsp;</c> is, for nobody
    /// types that.
    /// </summary>
    public static string Decode(string line)
    {
        if (line.AsSpan().ContainsAny('<', '>') || LooseAmpersand().IsMatch(line))
        {
            return line.Replace("&nbsp;", "\u00A0", StringComparison.Ordinal);
        }
        // Beside raw quotes, an escaped one is meant to stand inside a value.
        var quote = line.Contains('"', StringComparison.Ordinal) ? "\\\"" : "\"";
        return Entity().Replace(line, match => match.Value switch
        {
            "&nbsp;" => "\u00A0",
            "&amp;" => "&",
            "&lt;" => "<",
            "&gt;" => ">",
            "&quot;" => quote,
            _ => "'",
        });
    }

    /// <summary>A line that <see cref="Decode"/> turns into this one.</summary>
    public static string Encode(string line) => Decode(line) == line ? line
        : line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>
    /// White space of every script, and marks nobody sees that pasting leaves between words (but not the joiners inside emoji).
    /// </summary>
    public static bool IsGap(char character) =>
        char.IsWhiteSpace(character) || character is '\u200B' or '\u2060' or '\uFEFF' || FieldCharacters.IsBidi(character);

    public static int SkipGaps(string line, int at)
    {
        while (at < line.Length && IsGap(line[at]))
        {
            at++;
        }
        return at;
    }

    /// <summary>Where the word that begins here ends.</summary>
    public static int WordEnd(string line, int at)
    {
        while (at < line.Length && !IsGap(line[at]))
        {
            at++;
        }
        return at;
    }

    public static string Trim(string text)
    {
        var end = text.Length;
        while (end > 0 && IsGap(text[end - 1]))
        {
            end--;
        }
        return text[Math.Min(SkipGaps(text, 0), end)..end];
    }

    [GeneratedRegex("&(?!(?:nbsp|amp|lt|gt|quot|apos|#39);)")]
    private static partial Regex LooseAmpersand();

    [GeneratedRegex("&(?:nbsp|amp|lt|gt|quot|apos|#39);")]
    private static partial Regex Entity();
}
