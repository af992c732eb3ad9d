using System.Text;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>
/// Quoted values. Whatever quote a value begins with (straight, curly, German, French; chat clients change them unasked), the other kinds
/// are part of the value, and so is one after a backslash. An apostrophe between two letters never closes.
/// </summary>
internal static class Quotes
{
    private const string Double = "\"“”„‟«»";
    private const string Single = "'‘’‚‛‹›´`";

    public static bool IsQuote(char character) => Double.Contains(character) || Single.Contains(character);

    /// <summary>
    /// Reads the quoted text that begins at <paramref name="at"/>: the text and where the line goes on, or what is wrong.
    /// </summary>
    public static (string Text, int Next, Sentence? Problem) Read(string line, int at) =>
        Scan(line, at, Closers(line[at]))
        // Phones curl one quote and not the other: where no fitting one follows at all, any of the family will do.
        ?? Scan(line, at, Family(line[at]))
        ?? ("", line.Length, Sentence.Of("commands.quoteOpen", ("near", Echo.Of(line[(at + 1)..]))));

    /// <summary>The text in straight quotes, so that it reads back the same.</summary>
    public static string Around(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character == '\\' || Double.Contains(character) ? "\\" : "").Append(character);
        }
        return quoted.Append('"').ToString();
    }

    private static (string Text, int Next, Sentence? Problem)? Scan(string line, int opener, string closers)
    {
        var text = new StringBuilder();
        Sentence? mixed = null;
        for (var at = opener + 1; at < line.Length; at++)
        {
            var character = line[at];
            var next = at + 1 < line.Length ? line[at + 1] : ' ';
            if (character == '\\' && (next == '\\' || IsQuote(next)))
            {
                text.Append(next);
                at++;
                continue;
            }
            if (closers.Contains(character) && !IsApostrophe(line, at))
            {
                return mixed is null ? Close(line, at + 1, text.ToString()) : ("", line.Length, mixed);
            }
            if (mixed is null && Family(line[opener]).Contains(character) && IsFieldAhead(line, at + 1))
            {
                mixed = Sentence.Of("commands.quoteMixed", ("near", Echo.Of(line[(at + 1)..])));
            }
            text.Append(character);
        }
        return null;
    }

    // People put commas and semicolons between the fields.
    private static (string Text, int Next, Sentence? Problem) Close(string line, int after, string text)
    {
        var next = after;
        while (next < line.Length && line[next] is ',' or ';')
        {
            next++;
        }
        var parted = next > after && LineTokens.KeyAt(line, next) is { } key && UpdateLine.IsKnown(key.Name);
        return next == line.Length || LineText.IsGap(line[next]) || parted ? (text, next, null)
            : ("", line.Length, Sentence.Of("commands.quoteInside", ("near", Echo.Of(line[after..]))));
    }

    private static bool IsApostrophe(string line, int at) =>
        Single.Contains(line[at]) && at + 1 < line.Length && char.IsLetter(line[at - 1]) && char.IsLetter(line[at + 1])
        && !LineTokens.IsKey(line, at + 1);

    // "… 9” address=“…": a closing quote of another kind was meant; reading on would swallow the next field.
    private static bool IsFieldAhead(string line, int at) =>
        at < line.Length && LineText.IsGap(line[at]) && LineTokens.KeyAt(line, LineText.SkipGaps(line, at)) is { } key
        && UpdateLine.IsKnown(key.Name);

    private static string Family(char opener) => Double.Contains(opener) ? Double : Single;

    private static string Closers(char opener) => opener switch
    {
        '“' => "”",
        '„' or '‟' => "“”",
        '«' => "»",
        '»' => "«»",
        '‘' => "’",
        '‚' or '‛' => "‘’",
        '‹' => "›",
        '›' => "‹›",
        '´' or '`' => "´`",
        _ => opener.ToString(),
    };
}
