using System.Text.RegularExpressions;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>
/// Code, bold and quotation marks that people put around a whole command or around its first words, since it was copied from a page or a
/// chat.
/// </summary>
internal static partial class LineMarkup
{
    /// <summary>What opens, and what closes it.</summary>
    private static readonly (string Open, string Close)[] Marks =
    [
        .. new[] { "```", "``", "`", "***", "**", "*", "__", "_", "~~", "~", "\"", "'" }.Select(mark => (mark, mark)),
        ("\u201C", "\u201D"), ("\u201E", "\u201C"), ("\u00AB", "\u00BB"), ("\u00BB", "\u00AB"), ("\u2018", "\u2019"), ("\u201A", "\u2018"),
            ("\u300C", "\u300D"),
    ];

    /// <summary>The line without them. Marks are taken off in pairs only, and only around something that is a command.</summary>
    public static string Strip(string line)
    {
        while (Lead().Match(line) is { Success: true } lead)
        {
            line = LineText.Trim(line[lead.Length..]);
        }
        return Marks.Where(mark => line.StartsWith(mark.Open, StringComparison.Ordinal))
            .Select(mark => Inside(line, mark.Open, mark.Close)).OfType<string>().FirstOrDefault() ?? line;
    }

    /// <summary>The command between the marks and what follows them; null where there is none.</summary>
    private static string? Inside(string line, string open, string close)
    {
        var end = Closing(line, open, close);
        if (end < 0)
        {
            return null;
        }
        var inside = line[open.Length..end];
        // The first line of a block of code may name its language.
        inside = Strip(LineText.Trim(open == "```" ? Language().Replace(inside, "") : inside));
        return CommandParser.Begins(inside) ? LineText.Trim($"{inside} {LineText.Trim(line[(end + close.Length)..])}") : null;
    }

    /// <summary>Where the pair ends: at the end of the line, else where it is closed first.</summary>
    private static int Closing(string line, string open, string close) =>
        line.Length >= open.Length + close.Length && line.EndsWith(close, StringComparison.Ordinal) ? line.Length - close.Length
        : line.IndexOf(close, open.Length, StringComparison.Ordinal);

    /// <summary>What quotes a line or makes it an item of a list, as typed or as HTML leaves it.</summary>
    [GeneratedRegex(@"^(?:&gt;|>|[\u2022\u25E6\u25AA\u2023\u00B7]|[*+$#]\s|\d{1,2}[.)]\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^[a-z]+\r?\n", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Language();
}
