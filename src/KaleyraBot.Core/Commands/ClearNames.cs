using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>The names after <c>clear=</c>, which may stand on a line more than once.</summary>
internal static class ClearNames
{
    /// <summary>Adds the fields to those already named, by wire name; or says which name is none.</summary>
    public static Sentence? Add(Dictionary<string, string> values, string typed)
    {
        var names = typed.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(LineText.Trim).Where(name => name.Length > 0)
            .ToList();
        var clearable = ("clearable", Fields.Names(Fields.Clearable));
        if (names.Count == 0)
        {
            return Sentence.Of("commands.clearEmpty", clearable);
        }
        if (names.Find(name => Fields.Find(name) is null) is { } unknown)
        {
            return Fields.Suggest(unknown) is { } near
                ? Sentence.Of("commands.clearNear", ("typed", Echo.Of(unknown)), ("suggestion", near.Name))
                : Sentence.Of("commands.clearUnknown", ("typed", Echo.Of(unknown)), clearable);
        }
        var before = values.GetValueOrDefault(FormReader.Clear, "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        values[FormReader.Clear] = string.Join(',', before.Concat(names.Select(name => Fields.Find(name)!.Name)).Distinct());
        return null;
    }
}
