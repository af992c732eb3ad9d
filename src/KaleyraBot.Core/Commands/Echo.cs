using System.Globalization;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>What somebody typed, said back to them: short, and with everything invisible shown as a box.</summary>
internal static class Echo
{
    private const int Longest = 40;

    public static string Of(string typed)
    {
        var seen = string.Concat(LineText.Trim(typed).Take(Longest + 1).Select(Seen));
        return seen.Length <= Longest ? seen : seen[..Longest].TrimEnd() + "…";
    }

    /// <summary>All of it, for a line that somebody may copy.</summary>
    public static string Whole(string typed) => string.Concat(LineText.Trim(typed).Select(Seen));

    private static char Seen(char character) => CharUnicodeInfo.GetUnicodeCategory(character) switch
    {
        _ when char.IsWhiteSpace(character) => ' ',
        UnicodeCategory.Control or UnicodeCategory.Format => '\u25A1',
        _ => character,
    };
}
