using System.Text.RegularExpressions;

namespace KaleyraBot.Tools.Audit;

/// <summary>
/// A spreadsheet computes a cell that begins like a formula; a phone number's plus is enough. An apostrophe in front says "this is text".
/// Where the program takes another separator than the comma for that of the file, the quotes of a cell hold nothing together, and a cell
/// may begin after any separator or line break in it: so there, too.
/// </summary>
internal static partial class Formulas
{
    public static string Disarm(string text) => Beginning().Replace(text, "${before}'${sign}");

    // What spreadsheets skip before the sign: white space, quotes, marks that cannot be seen. They know the full-width and small forms,
    // too.
    [GeneratedRegex(
        """(?<before>(\A|[,;|\t\r\n\v\f\u0085\u2028\u2029])[\s\p{C}"]*)(?<sign>[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212])|(?<before>\A)(?<sign>[\t\r])""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Beginning();
}
