using System.Text.Json.Nodes;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Forms;

/// <summary>The form's "Clear these fields": emptying is chosen, never guessed from an empty input.</summary>
internal static class ClearInput
{
    private const string Id = "clear";

    /// <summary>Nothing where no field of the form may be cleared, and nobody tried.</summary>
    public static JsonArray Of(
        IReadOnlyList<Field> fields, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Sentence> errors)
    {
        var clearable = fields.Where(field => field.MayBeCleared).ToList();
        var typed = values.GetValueOrDefault(Id, "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (clearable.Count == 0 && typed.Length == 0)
        {
            return [];
        }
        var input = FormTrouble.Beside(Id, errors);
        input.Add("value", string.Join(',', typed));
        input.Add("choices", new JsonArray([
            .. clearable.Select(field => NumberInput.Choice(field.Label.ToJson(), field.Name)),
            .. typed.Except(clearable.Select(field => field.Name))
            .Select(other => NumberInput.Choice(Other(other).ToJson(), other))]));
        return [input.ToJson()];
    }

    /// <summary>What was chosen on a typed line and cannot be cleared stays to be seen, and to be unticked.</summary>
    private static Sentence Other(string typed) => Fields.Find(typed)?.Label ?? Sentence.Of("form.asTyped", ("value", typed));
}
