using KaleyraBot.Core.Profile;

namespace KaleyraBot.Core.Commands;

/// <summary>
/// Fields that stand on an update line by name alone, beside the number at most: <c>+91… about</c>, <c>sales website and picture</c>.
/// They ask for a form of these fields. Anything else among them is a slip with the quotes, which <see cref="BareWords"/> explains.
/// </summary>
internal static class FieldWords
{
    private const int LongestName = 3;

    /// <summary>The fields, and the pieces without their names.</summary>
    public static (IReadOnlyList<Field> Named, IReadOnlyList<Token> Others) Take(IReadOnlyList<Token> tokens)
    {
        var (named, others) = (new List<Field>(), new List<Token>());
        for (var at = 0; at < tokens.Count;)
        {
            var run = tokens.Skip(at).TakeWhile(token => token.IsBareWord).ToList();
            var isApart = at == 0 || tokens[at - 1].Quoted;
            var isLast = at + run.Count == tokens.Count || tokens[at + run.Count].Key is not null;
            if (run.Count > 0 && isApart && isLast && Read(run) is var (fields, number))
            {
                named.AddRange(fields);
                others.AddRange(number);
            }
            else
            {
                others.AddRange(run);
            }
            at += run.Count;
            others.AddRange(tokens.Skip(at).Take(1));
            at++;
        }
        return ([.. named.Distinct()], others);
    }

    /// <summary>The number or alias comes first; a number alone may come last, too.</summary>
    private static (List<Field> Fields, List<Token> Number)? Read(List<Token> run)
    {
        var (fields, number) = (new List<Field>(), new List<Token>());
        for (var at = 0; at < run.Count;)
        {
            var (field, length) = Longest(run, at);
            if (field is not null)
            {
                fields.Add(field);
            }
            else if (Fields.Find(run[at].Text.TrimEnd(':')) is null
                && (at == 0 || (at == number.Count && IsNumber(run[at]) && IsNumber(run[0]))
                    || (number.Count == 0 && at == run.Count - 1 && IsNumber(run[at]))))
            {
                number.Add(run[at]);
            }
            else if (fields.Count == 0 || at == run.Count - 1 || !IsAnd(run[at]))
            {
                return null;
            }
            at += length;
        }
        return fields.Count > 0 ? (fields, number) : null;
    }

    public static bool IsAnd(Token word) => word.IsBareWord && word.Text.Equals("and", StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(Token word) => word.Text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '(' or ')' or '.');

    /// <summary>The field that the bare words from there on name, and how many do: "profile picture" is one name.</summary>
    public static (Field? Field, int Length) Longest(IReadOnlyList<Token> tokens, int at)
    {
        var run = tokens.Skip(at).Take(LongestName).TakeWhile(token => token.IsBareWord).Select(token => token.Text).ToList();
        for (var length = run.Count; length > 0; length--)
        {
            if (Fields.Find(string.Join(' ', run.Take(length)).TrimEnd('?', ',', ';', '.', '!')) is { } field)
            {
                return (field, length);
            }
        }
        return (null, 1);
    }
}
