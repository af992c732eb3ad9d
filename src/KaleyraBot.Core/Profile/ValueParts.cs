using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Profile;

/// <summary>
/// Shortens a value for reading. What says where an address leads (everything up to the end of its host and port) is never cut.
/// </summary>
internal static class ValueParts
{
    /// <summary>No address holds a space, so nobody can write this mark into one.</summary>
    public const string Mark = " […] ";

    /// <summary>
    /// The value in one line of about <paramref name="most"/> UTF-16 units; an address loses the middle of its path, a text its end.
    /// </summary>
    public static string Shorten(string field, string value, int most)
    {
        var kind = Fields.Named(field)?.Kind;
        var line = Verbatim.OneLine(value);
        return kind switch
        {
            FieldKind.Url => line[..Bound(line)] + Middle(line[Bound(line)..], most - Bound(line)),
            FieldKind.Email when line.LastIndexOf('@') is > 0 and var at => Middle(line[..at], most / 2) + line[at..],
            _ => line.Length <= most ? line : Verbatim.Cut(line, most) + Mark.TrimEnd(),
        };
    }

    /// <summary>Where the path of an address begins: behind scheme, user, host and port.</summary>
    public static int Bound(string url)
    {
        var begin = url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var end = url.AsSpan(begin).IndexOfAny('/', '?', '#');
        return end < 0 ? url.Length : begin + end;
    }

    private static string Middle(string text, int most)
    {
        var room = Math.Max(most, 24);
        if (text.Length <= room + Mark.Length)
        {
            return text;
        }
        var tail = text[^(room / 3)..];
        return Verbatim.Cut(text, room * 2 / 3) + Mark + (char.IsLowSurrogate(tail[0]) ? tail[1..] : tail);
    }
}
