using KaleyraBot.Core.Chat;

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
        return (line[at..end], end, null);
    }

    private static void Add(List<Token> tokens, Token token)
    {
        var last = tokens.LastOrDefault();
        if (token.IsBareWord && token.Text.All(c => c is ',' or ';'))
        {
            return;
        }
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
