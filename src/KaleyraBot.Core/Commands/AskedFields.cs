using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>Fields that somebody asks about without a value: <c>wa why website</c>, <c>wa why website=</c>.</summary>
internal static class AskedFields
{
    /// <summary>The wire names of these fields, and the line without them.</summary>
    public static (IReadOnlyList<string> Fields, string Left) Take(string line)
    {
        var (tokens, problem) = LineTokens.Split(line);
        var (asked, left) = (new List<string>(), new List<Token>());
        for (var at = 0; problem is null && at < tokens.Count; at++)
        {
            // A name of two words: contact email.
            var pair = at + 1 < tokens.Count && tokens[at].IsBareWord && tokens[at + 1].IsBareWord
                ? Fields.Find(tokens[at].Text + Word(tokens[at + 1])) : null;
            var field = pair ?? tokens[at] switch
            {
                { IsBareWord: true } bare => Fields.Find(Word(bare)),
                { Key: { } key, Quoted: false } empty when LineText.Trim(empty.Text).Length == 0 => Fields.Find(key),
                _ => null,
            };
            if (field is null)
            {
                left.Add(tokens[at]);
                continue;
            }
            asked.Add(field.Name);
            at += pair is null ? 0 : 1;
        }
        return asked.Count == 0 ? ([], line) : ([.. asked.Distinct()], FieldSlips.Write(left));
    }

    private static string Word(Token token) => token.Text.TrimEnd('?', ',', ';', '.', '!');
}
