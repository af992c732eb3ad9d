using System.Globalization;
using System.Text;

namespace KaleyraBot.Core.Text;

/// <summary>
/// A text with everything named that would hide something, leave a gap or draw over its neighbours: <c>‹U+202E›</c>,
/// <c>‹U+3164 ×60›</c>. What people write in any script, emoji among it, stays as it is.
/// </summary>
internal static class VisibleText
{
    /// <summary>Marks on one letter; languages use up to four, towers of more cover the lines above and below.</summary>
    public const int MostMarks = 4;

    /// <summary>So many blanks in a row are no space between words, but push what follows elsewhere.</summary>
    private const int Gap = 8;

    private static readonly string Blanks = new(' ', Gap);

    /// <summary>England's is a black flag and six tags.</summary>
    private const int LongestFlag = 7;

    public static string Of(string text)
    {
        if (!Needs(text))
        {
            return text;
        }
        var runes = text.EnumerateRunes().ToArray();
        var named = Named(runes);
        var shown = new StringBuilder();
        for (var at = 0; at < runes.Length;)
        {
            var end = at + 1;
            while (named[at] && end < runes.Length && named[end] && runes[end] == runes[at])
            {
                end++;
            }
            shown.Append(!named[at] ? runes[at] == new Rune('\t') ? " " : runes[at].ToString()
                : $"‹U+{runes[at].Value:X4}{(end - at > 1 ? $" ×{end - at}" : "")}›");
            at = end;
        }
        return shown.ToString();
    }

    public static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    // Nearly every text is plain; half a character is shown as the sign for it.
    private static bool Needs(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '~') || text.Contains(Blanks, StringComparison.Ordinal);

    private static bool[] Named(Rune[] runes)
    {
        var named = new bool[runes.Length];
        var (flag, marks, blanks) = (0, 0, 0);
        for (var at = 0; at < runes.Length; at++)
        {
            var rune = runes[at];
            flag = rune.Value == 0x1F3F4 ? 1 : flag is > 0 and < LongestFlag && FieldCharacters.IsTag(rune) ? flag + 1 : 0;
            var follows = InvisibleRunes.IsSelector(rune) || IsJoiner(rune);
            marks = IsMark(rune) && !follows ? marks + 1 : 0;
            blanks = Rune.IsWhiteSpace(rune) && rune.Value != '\n' ? blanks + 1 : 0;
            named[at] = flag == 0 && (FieldCharacters.IsHidden(rune) || InvisibleRunes.IsFiller(rune) || marks > MostMarks
                || (follows && (at == 0 || named[at - 1] || IsSame(runes[at - 1], rune))));
            if (blanks >= Gap)
            {
                Array.Fill(named, true, at - blanks + 1, blanks);
            }
        }
        return named;
    }

    // One behind a visible character is an emoji or a word; more of them are something else. An emoji's selector may stand before a joiner.
    private static bool IsSame(Rune before, Rune rune) =>
        Rune.IsWhiteSpace(before) || IsJoiner(before) || (InvisibleRunes.IsSelector(before) && InvisibleRunes.IsSelector(rune));

    private static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;
}
