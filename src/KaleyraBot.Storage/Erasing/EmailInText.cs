using System.Globalization;

namespace KaleyraBot.Storage.Erasing;

/// <summary>
/// Whether a text names an e-mail address as a whole: not inside a longer one (<c>aa@example.com</c>, <c>a@example.com.au</c>), in any
/// case, and whatever people put around it. Where both readings are possible it counts as named: forgetting too much is the smaller harm.
/// </summary>
internal static class EmailInText
{
    // What an address may hold before its @ besides letters and digits; after a letter it belongs to the address, elsewhere it is a mark
    // around it.
    private const string Joints = ".+-_%&!#$'*^~";

    public static bool Names(this string text, string address)
    {
        for (var at = Find(text, address, 0); at >= 0; at = Find(text, address, at + 1))
        {
            if (!GoesOnBefore(text, at) && !GoesOnAfter(text, at + address.Length))
            {
                return true;
            }
        }
        return false;
    }

    private static int Find(string text, string address, int from) =>
        from > text.Length ? -1 : text.IndexOf(address, from, StringComparison.OrdinalIgnoreCase);

    private static bool GoesOnBefore(string text, int at) =>
        at > 0 && (IsLetter(text, at - 1) || text[at - 1] == '_'
            || (Joints.Contains(text[at - 1], StringComparison.Ordinal) && at > 1 && IsLetter(text, at - 2)));

    private static bool GoesOnAfter(string text, int end) =>
        end < text.Length && (IsLetter(text, end)
            || (text[end] is '.' or '-' && end + 1 < text.Length && (IsLetter(text, end + 1) || text[end + 1] == '-')));

    /// <summary>Or half of one that is written in two UTF-16 units, or a mark on one.</summary>
    private static bool IsLetter(string text, int at) =>
        char.IsLetterOrDigit(text[at])
            || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || IsLetterInTwo(text, at);

    private static bool IsLetterInTwo(string text, int at)
    {
        var first = char.IsLowSurrogate(text[at]) ? at - 1 : at;
        return first >= 0 && first + 1 < text.Length && char.IsSurrogatePair(text, first) && char.IsLetterOrDigit(text, first);
    }
}
