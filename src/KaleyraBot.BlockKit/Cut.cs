using System.Buffers;
using System.Globalization;

namespace KaleyraBot.BlockKit;

/// <summary>
/// Makes texts fit. Lengths are code points, as Slack counts; a cut never falls into what a reader sees as one character.
/// </summary>
internal static class Cut
{
    public const string Ellipsis = "…";

    private static readonly SearchValues<char> Treacherous = SearchValues.Create(
        [.. Enumerable.Range(0, '\u2070').Select(letter => (char)letter).Where(IsTreacherous)]);

    /// <summary>Half of a character counts as one.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDBFF'); at >= 0 && at + 1 < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at], text[at + 1]))
            {
                length--;
            }
        }
        return length;
    }

    /// <summary>At most <paramref name="most"/> code points; where something is missing an ellipsis says so.</summary>
    public static string To(string text, int most) => Fits(text, most) ? text : Beginning(text, most - 1).TrimEnd() + Ellipsis;

    /// <summary>At most <paramref name="most"/> code points and no ellipsis, for what is sent back as a value.</summary>
    public static string Value(string text, int most) => Fits(text, most) ? text : Beginning(text, most);

    /// <summary>
    /// For showing: without the characters that make text read differently from what it is (direction overrides) and without control
    /// characters. Marks that right-to-left scripts and emoji need stay.
    /// </summary>
    public static string Clean(string text) => text.AsSpan().ContainsAny(Treacherous)
        ? string.Concat(text.ReplaceLineEndings("\n").Where(letter => !IsTreacherous(letter)))
        : text;

    private static bool IsTreacherous(char letter) =>
        (char.IsControl(letter) && letter is not ('\n' or '\t'))
            || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool Fits(string text, int most) => text.Length <= most || Length(text) <= most;

    private static string Beginning(string text, int most)
    {
        var end = 0;
        var taken = 0;
        while (end < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            taken += Length(text.AsSpan(end, next));
            if (taken > most)
            {
                break;
            }
            end += next;
        }
        return text[..end];
    }
}
