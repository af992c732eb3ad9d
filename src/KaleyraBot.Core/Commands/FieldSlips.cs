using KaleyraBot.Core.Access;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>Slips in what follows <c>wa update</c>: names of fields, and quotes that are missing.</summary>
internal static class FieldSlips
{
    private static readonly string[] Closing = ["\"", "'"];

    private static readonly string[] OtherKeys = ["number", "clear", "reason"];

    /// <summary>The line with one more slip mended, the same where there is none, or null where it cannot be mended.</summary>
    public static string? Mend(string rest)
    {
        var (tokens, problem) = LineTokens.Split(rest);
        if (problem is not null)
        {
            return problem.Key == "commands.quoteOpen" ? Closed(rest) : null;
        }
        var named = tokens.Select(Named).ToList();
        var bare = Enumerable.Range(0, named.Count)
            .Select(at => (At: at, Problem: named[at].Key is null ? BareWords.Problem(named, at) : null))
            .Where(word => word.Problem is not null).OrderBy(word => word.Problem!.Key != "commands.equals").FirstOrDefault();
        return Write(bare.Problem?.Key switch
        {
            "commands.valueSpaces" => Joined(named, bare.At - 1, named[bare.At - 1].Key, bare.At - 1),
            "commands.numberSpaces" => Number(named, bare.At),
            "commands.equals" when bare.At + 1 < named.Count && named[bare.At + 1].Key is null =>
                Joined(named, bare.At, named[bare.At].Text.TrimEnd(':'), bare.At + 1),
            _ => named,
        });
    }

    /// <summary>As on a line, with quotes where they are needed.</summary>
    public static string Write(IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(token =>
        (token.Key is null ? "" : token.Key + "=")
        + (token.Quoted || token.Text.Any(LineText.IsGap) ? Quotes.Around(token.Text) : token.Text)));

    private static Token Named(Token token) => token.Key is not { } key ? token
        : UpdateLine.IsClear(key)
        ? token with { Text = string.Join(',', token.Text.Split(',', StringSplitOptions.TrimEntries).Select(Name)) }
        : UpdateLine.IsKnown(key) || NotHere.Of(key) is not null ? token
        : (Fields.Suggest(key)?.Name ?? Nearest.To(key.ToLowerInvariant(), OtherKeys)) is { } near ? token with { Key = near }
        : token;

    private static string Name(string field) => Fields.Find(field) is null && Fields.Suggest(field) is { } near ? near.Name : field;

    /// <summary>
    /// The bare words from <paramref name="from"/> on, as one value of the key, in place of what stands from <paramref name="at"/>.
    /// </summary>
    private static List<Token> Joined(List<Token> tokens, int at, string? key, int from)
    {
        var end = from + 1;
        while (end < tokens.Count && tokens[end].IsBareWord)
        {
            end++;
        }
        var text = string.Join(' ', tokens.Skip(from).Take(end - from).Select(token => token.Text));
        return [.. tokens.Take(at), new Token(key, text, Quoted: true), .. tokens.Skip(end)];
    }

    private static List<Token> Number(List<Token> tokens, int at)
    {
        var end = at;
        while (end < tokens.Count && tokens[end].IsBareWord)
        {
            end++;
        }
        var digits = PhoneText.Digits(string.Join(' ', tokens.Skip(at).Take(end - at).Select(token => token.Text)));
        return digits is null ? tokens : [.. tokens.Take(at), new Token(null, digits, Quoted: false), .. tokens.Skip(end)];
    }

    /// <summary>With the closing quote at the end, where no other field would be taken into the value.</summary>
    private static string? Closed(string rest) => Closing.Select(quote => rest + quote)
        .FirstOrDefault(line => LineTokens.Split(line) is (var tokens, null) && !HoldsField(tokens[^1].Text));

    private static bool HoldsField(string text) => Enumerable.Range(0, text.Length)
        .Any(at => (at == 0 || LineText.IsGap(text[at - 1])) && LineTokens.KeyAt(text, at) is { } key && UpdateLine.IsKnown(key.Name));
}
