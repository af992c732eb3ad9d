using System.Globalization;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>One piece of an update line: <c>key=text</c>, or a bare text (<paramref name="Key"/> null).</summary>
internal sealed record Token(string? Key, string Text, bool Quoted)
{
    public bool IsBareWord => Key is null && !Quoted;
}

/// <summary>Splits what follows <c>wa update</c> into its pieces.</summary>
internal static class LineTokens
{
    public static (IReadOnlyList<Token> Tokens, Sentence? Problem) Split(string line)
    {
        var tokens = new List<Token>();
        for (var at = LineText.SkipGaps(line, 0); at < line.Length; at = LineText.SkipGaps(line, at))
        {
            var key = KeyAt(line, at);
            var begin = key?.ValueAt ?? at;
            var quoted = begin < line.Length && Quotes.IsQuote(line[begin]);
            var (text, next, problem) = quoted ? Quotes.Read(line, begin) : Bare(line, begin);
            problem ??= quoted ? null : Unclear(text);
            if (problem is not null)
            {
                return (tokens, problem);
            }
            Add(tokens, new Token(key?.Name, text, quoted));
            at = next;
        }
        return (tokens, null);
    }

    /// <summary>The key that begins here and where its value does; null where no <c>key=</c> begins.</summary>
    public static (string Name, int ValueAt)? KeyAt(string line, int at)
    {
        // --about=, which phones turn into a long dash.
        while (at < line.Length && (line[at] == '\u2212' || char.GetUnicodeCategory(line[at]) == UnicodeCategory.DashPunctuation))
        {
            at++;
        }
        var end = at;
        while (end < line.Length && (char.IsLetter(line[end]) || line[end] is '_' or '-'))
        {
            end++;
        }
        var equals = LineText.SkipGaps(line, end);
        if (end == at || equals >= line.Length || line[equals] != '=')
        {
            return null;
        }
        // "about = Open" is one piece; in "about= address=x" the first has no value, which is worth a sentence.
        var value = LineText.SkipGaps(line, equals + 1);
        var apart = equals > end || (value < line.Length && Quotes.IsQuote(line[value]));
        return (line[at..end], apart ? value : equals + 1);
    }

    public static bool IsKey(string line, int at) => KeyAt(line, at) is not null;

    private static (string Text, int Next, Sentence? Problem) Bare(string line, int at)
    {
        var end = LineText.WordEnd(line, at);
        var comma = Enumerable.Range(at, end - at).FirstOrDefault(i => line[i] is ',' or ';' && IsPartAhead(line, at, i), end);
        return (line[at..comma], Math.Min(comma + 1, end), null);
    }

    /// <summary>
    /// A comma without a space ends the part before a field, where nothing else can be meant. Inside an address, <c>,about=</c> may belong
    /// to it, unless a quote follows.
    /// </summary>
    private static bool IsPartAhead(string line, int at, int comma) =>
        KeyAt(line, comma + 1) is { } key && UpdateLine.IsKnown(key.Name)
        && (!IsAddress(line[at..comma]) || (key.ValueAt < line.Length && Quotes.IsQuote(line[key.ValueAt])));

    /// <summary>The sentence about an address with <c>,about=</c> in it, which may be its own or the next field; or null.</summary>
    private static Sentence? Unclear(string text) => !IsAddress(text) ? null
        : Enumerable.Range(0, text.Length).Where(i => text[i] is ',' or ';').Select(i => (At: i, Key: KeyAt(text, i + 1)))
            .FirstOrDefault(part => part.Key is { } key && UpdateLine.IsKnown(key.Name)) is { Key: { } unclear, At: var at }
            ? Sentence.Of("commands.commaUnclear", ("mark", text[at].ToString()), ("field", unclear.Name)) : null;

    private static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal);

    private static void Add(List<Token> tokens, Token token)
    {
        if (token.IsBareWord && token.Text.All(c => c is ',' or ';'))
        {
            return;
        }
        if (tokens.LastOrDefault() is { Quoted: false } before
            && (token.Key is not null || token.Quoted || PhoneText.Digits(token.Text) is not null)
            && !(before.Key is { } key && UpdateLine.IsClear(key) && token.IsBareWord))
        {
            // People put commas between the parts.
            tokens[^1] = before with { Text = before.Text.TrimEnd(',', ';') };
        }
        var last = tokens.LastOrDefault();
        if (token.IsBareWord && last is { Key: not null, Quoted: false } && last.Text.EndsWith(',') && UpdateLine.IsClear(last.Key))
        {
            // clear=address, website
            tokens[^1] = last with { Text = last.Text + token.Text };
        }
        else if (token.Key is not null && last is { IsBareWord: true } && UpdateLine.IsKnown($"{last.Text} {token.Key}"))
        {
            // contact email="…"
            tokens[^1] = token with { Key = $"{last.Text} {token.Key}" };
        }
        else
        {
            tokens.Add(token);
        }
    }
}
