using KaleyraBot.Core.Access;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>
/// Reads what follows <c>wa update</c>: fields by any of their names in any order, <c>clear=</c>, and the number wherever it stands.
/// </summary>
internal static class UpdateLine
{
    private static readonly string[] NumberKeys = ["number", "wanumber", "phone", "alias"];

    public static Command Read(string line)
    {
        var (pieces, problem) = LineTokens.Split(line);
        var (named, tokens) = FieldWords.Take(pieces);
        var values = new Dictionary<string, string>();
        for (var i = 0; i < tokens.Count && problem is null; i++)
        {
            problem = tokens[i] switch
            {
                { Key: null } bare => BareWords.Problem(tokens, i) ?? SetNumber(values, bare.Text, FormReader.Number),
                { Key: var key } token when IsNumber(key) => SetNumber(values, token.Text, key),
                { Key: var key } token when IsClear(key) => ClearNames.Add(values, token.Text),
                { Key: var key } token when IsReason(key) => SetReason(values, token.Text),
                var token => Set(values, token.Key!, token.Text),
            };
        }
        FormFields.Choose(values, named);
        return problem is null ? new Command.Update(values) : new Command.Misunderstood(problem);
    }

    /// <summary>Whether <c>word=</c> means something on an update line.</summary>
    public static bool IsKnown(string word) => IsClear(word) || IsNumber(word) || IsReason(word) || Fields.Find(word) is not null;

    public static bool IsClear(string key) => key.Equals(FormReader.Clear, StringComparison.OrdinalIgnoreCase);

    public static bool IsReason(string key) => key.Equals(FormReader.Reason, StringComparison.OrdinalIgnoreCase);

    public static bool IsNumber(string key) =>
        NumberKeys.Contains(key.Replace("_", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);

    private static Sentence? SetNumber(Dictionary<string, string> values, string typed, string key)
    {
        if (LineText.Trim(typed).Length == 0)
        {
            return Sentence.Of("commands.numberEmpty", ("key", key));
        }
        return values.TryAdd(FormReader.Number, typed) ? null
            : Sentence.Of("commands.numberTwice", ("first", Echo.Of(values[FormReader.Number])), ("second", Echo.Of(typed)));
    }

    private static Sentence? SetReason(Dictionary<string, string> values, string typed) =>
        typed.Length == 0 ? Sentence.Of("commands.reasonEmpty")
        : values.TryAdd(FormReader.Reason, typed) ? null
        : Sentence.Of("commands.fieldTwice", ("field", FormReader.Reason));

    private static Sentence? Set(Dictionary<string, string> values, string key, string typed)
    {
        if (Fields.Find(key) is not { } field)
        {
            return Unknown(key);
        }
        if (typed.Length == 0)
        {
            return Sentence.Of(field.MayBeCleared ? "commands.fieldEmptyClear" : "commands.fieldEmpty", ("field", field.Name));
        }
        return values.TryAdd(field.Name, typed) ? null : Sentence.Of("commands.fieldTwice", ("field", field.Name));
    }

    private static Sentence Unknown(string key)
    {
        if (NotHere.Of(key) is { } elsewhere)
        {
            return elsewhere;
        }
        return Fields.Suggest(key) is { } near
            ? Sentence.Of("commands.fieldNear", ("typed", Echo.Of(key)), ("suggestion", near.Name))
            : Sentence.Of("commands.fieldUnknown", ("typed", Echo.Of(key)), ("fields", Fields.Names(Fields.All)));
    }
}
