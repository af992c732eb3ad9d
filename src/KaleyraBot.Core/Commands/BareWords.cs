using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>
/// Words of an update line that belong to no field. One of them is the number or alias; more than one is a slip with the quotes, and the
/// sentence says which.
/// </summary>
internal static class BareWords
{
    /// <summary>Why the bare text at <paramref name="at"/> cannot be the number, or null where it can.</summary>
    public static Sentence? Problem(IReadOnlyList<Token> tokens, int at)
    {
        var word = tokens[at];
        if (word.Quoted)
        {
            return null;
        }
        var (begin, end) = Run(tokens, at);
        var text = string.Join(' ', tokens.Skip(begin).Take(end - begin).Select(token => token.Text));
        var before = begin > 0 ? tokens[begin - 1] : null;
        if (Fields.Find(word.Text.TrimEnd(':')) is { } field)
        {
            return Sentence.Of("commands.equals", ("field", field.Name));
        }
        if (before is { Key: not null, Quoted: false } && !LooksLikeNumber(text) && (end - begin > 1 || HasOtherNumber(tokens, begin, end)))
        {
            return Sentence.Of("commands.valueSpaces", ("field", before.Key), ("value", Echo.Of($"{before.Text} {text}")));
        }
        if (end - begin == 1 || text.Split(' ').All(piece => piece.StartsWith('+')))
        {
            return null; // two whole numbers get their own sentence when the second is taken
        }
        var words = LooksLikeNumber(tokens[begin].Text) ? text[(tokens[begin].Text.Length + 1)..] : text;
        return LooksLikeNumber(text) ? Sentence.Of("commands.numberSpaces", ("number", Echo.Of(text)))
            : Sentence.Of("commands.extra", ("words", Echo.Of(words)), ("command", "wa update"));
    }

    /// <summary>The bare words around this one that nothing separates.</summary>
    private static (int Begin, int End) Run(IReadOnlyList<Token> tokens, int at)
    {
        var (begin, end) = (at, at + 1);
        while (begin > 0 && tokens[begin - 1].IsBareWord)
        {
            begin--;
        }
        while (end < tokens.Count && tokens[end].IsBareWord)
        {
            end++;
        }
        return (begin, end);
    }

    private static bool HasOtherNumber(IReadOnlyList<Token> tokens, int begin, int end) =>
        tokens.Where((token, i) => (i < begin || i >= end) && (token.Key is null || UpdateLine.IsNumber(token.Key))).Any();

    // Two numbers side by side are no number with spaces.
    private static bool LooksLikeNumber(string text) => text.LastIndexOf('+') <= 0 && PhoneText.Digits(text) is not null;
}
