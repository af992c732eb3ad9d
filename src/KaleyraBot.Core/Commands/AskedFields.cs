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
            var (field, length) = FieldWords.Longest(tokens, at);
            field ??= tokens[at] is { Key: { } key, Quoted: false } empty && LineText.Trim(empty.Text).Length == 0
                ? Fields.Find(key) : null;
            if (field is not null)
            {
                asked.Add(field.Name);
                at += length - 1;
            }
            else if (asked.Count == 0 || !FieldWords.IsAnd(tokens[at]) || FieldWords.Longest(tokens, at + 1).Field is null)
            {
                left.Add(tokens[at]);
            }
        }
        return asked.Count == 0 ? ([], line) : ([.. asked.Distinct()], FieldSlips.Write(left));
    }
}
