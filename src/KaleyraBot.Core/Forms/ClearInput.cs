using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Forms;

/// <summary>The form's "Clear these fields": emptying is chosen, never guessed from an empty input.</summary>
internal static class ClearInput
{
    private const string Id = "clear";

    public static JsonObject Of(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Sentence> errors)
    {
        var typed = values.GetValueOrDefault(Id, "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var clearable = Fields.All.Where(field => field.MayBeCleared).Select(field => field.Name).ToList();
        var input = FormTrouble.Beside(Id, errors);
        input["value"] = string.Join(',', typed);
        input["choices"] = new JsonArray([
            .. clearable.Select(name => NumberInput.Choice(FieldNames.Label(name).ToJson(), name)),
            .. typed.Except(clearable).Select(other => NumberInput.Choice(Other(other).ToJson(), other))]);
        return input;
    }

    /// <summary>What was chosen on a typed line and cannot be cleared stays to be seen, and to be unticked.</summary>
    private static Sentence Other(string typed) => Fields.Find(typed)?.Label ?? Sentence.Of("form.asTyped", ("value", typed));
}
