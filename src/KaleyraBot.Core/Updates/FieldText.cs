using System.Globalization;
using System.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>What is done to every typed value before it is judged; doing it twice changes nothing.</summary>
internal static class FieldText
{
    /// <summary>
    /// One form for what looks the same: composed characters (NFC), <c>\n</c> for every kind of line break, plain spaces for the no-break
    /// spaces that chat clients insert, and nothing invisible at the ends.
    /// </summary>
    public static string Tidy(string typed)
    {
        var text = new StringBuilder(FieldNfc.Compose(typed))
            .Replace("\r\n", "\n").Replace('\r', '\n').Replace('\u0085', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n')
            .Replace('\u00A0', ' ')
            .ToString();
        var start = 0;
        while (start < text.Length && IsEdge(text[start]))
        {
            start++;
        }
        var end = text.Length;
        while (end > start && IsEdge(text[end - 1]))
        {
            end--;
        }
        return text[start..end];
    }

    /// <summary>Whether a person would see nothing at all.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(IsUnseen);

    private static bool IsEdge(char character) => char.IsWhiteSpace(character) || character is '\u200B' or '\u2060' or '\uFEFF';

    private static bool IsUnseen(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0; // letters by name, drawn as nothing
}
