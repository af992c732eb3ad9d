using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Forms;

/// <summary>The fields to clear, from a list of names or aliases.</summary>
internal static class FormClears
{
    public static (IReadOnlySet<Field> Fields, Sentence? Error) Read(string typed)
    {
        var names = typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = names.Select(name => (Name: name, Field: Fields.Find(name))).ToList();
        var good = found.Select(pair => pair.Field).OfType<Field>().Where(field => field.MayBeCleared).ToHashSet();
        var kept = found.Where(pair => pair.Field is { MayBeCleared: false }).Select(pair => pair.Field!.Name).Distinct().ToList();
        var unknown = found.Where(pair => pair.Field is null).Select(pair => pair.Name).ToList();
        var clearable = ("clearable", Fields.Names(Fields.Clearable));
        return (good, unknown switch
        {
            [var first, ..] when Fields.Suggest(first) is { } near => Sentence.Of("fields.clearNear", ("suggestion", near.Name), clearable),
            [_, ..] => Sentence.Of("fields.clearUnknown", clearable),
            _ => kept.Count > 0 ? Sentence.Of("fields.clearNever", ("names", string.Join(", ", kept)), clearable) : null,
        });
    }
}
