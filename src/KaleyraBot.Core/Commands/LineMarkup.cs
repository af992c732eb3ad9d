namespace KaleyraBot.Core.Commands;

/// <summary>
/// Code, bold and quotation marks that people put around a whole command or around its first words, since it was copied from a page or a chat.
/// </summary>
internal static class LineMarkup
{
    private static readonly string[] Marks = ["```", "``", "`", "***", "**", "*", "__", "_", "~~", "~"];

    /// <summary>What quotes a line or makes it an item of a list, as typed or as HTML leaves it.</summary>
    private static readonly string[] Leads = ["&gt;", ">", "\u2022", "\u25E6", "\u25AA", "\u2023", "\u00B7"];

    /// <summary>The line without them. Marks are taken off in pairs only, and only around something that is a command.</summary>
    public static string Strip(string line)
    {
        while (Lead(line) is { } lead)
        {
            line = LineText.Trim(line[lead.Length..]);
        }
        var mark = Array.Find(Marks, mark => line.StartsWith(mark, StringComparison.Ordinal));
        if (mark is null)
        {
            return line;
        }
        var close = Closing(line, mark);
        if (close < 0)
        {
            return line;
        }
        var inside = Strip(LineText.Trim(line[mark.Length..close]));
        return CommandParser.Begins(inside) ? LineText.Trim($"{inside} {LineText.Trim(line[(close + mark.Length)..])}") : line;
    }

    private static string? Lead(string line) => Array.Find(Leads, lead => line.StartsWith(lead, StringComparison.Ordinal));

    /// <summary>Where the pair ends: at the end of the line, else where it is closed first.</summary>
    private static int Closing(string line, string mark) =>
        line.Length >= 2 * mark.Length && line.EndsWith(mark, StringComparison.Ordinal) ? line.Length - mark.Length
        : line.IndexOf(mark, mark.Length, StringComparison.Ordinal);
}
