using System.Text;

namespace KaleyraBot.Core.Text;

/// <summary>What is done to every typed value before it is judged; doing it twice changes nothing.</summary>
internal static class FieldText
{
    /// <summary>
    /// One form for what looks the same: composed characters (NFC), <c>\n</c> for every kind of line break, plain spaces for the no-break
    /// spaces that chat clients insert, and nothing invisible at the ends.
    /// </summary>
    public static string Tidy(string typed)
    {
        var text = new StringBuilder(Compose(typed))
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

    private static string Compose(string typed)
    {
        try
        {
            return typed.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a character: left as it is for the rule that refuses it.
            return typed;
        }
    }

    /// <summary>Whether a person would see nothing at all.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(InvisibleRunes.IsBlank);

    // Joiners join nothing at an end; what directs text directs none.
    private static bool IsEdge(char character) =>
        char.IsWhiteSpace(character) || character is (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF'
            || FieldCharacters.IsBidi(character);
}
