using KaleyraBot.Core.Profile;

namespace KaleyraBot.Core.Forms;

/// <summary>Which fields a form shows: all of them, in the order of their table, or those that were asked for by name.</summary>
public static class FormFields
{
    /// <summary>Beside the values by input id: the wire names of the fields to show, joined by commas. Absent for all.</summary>
    public const string Chosen = "fields";

    /// <summary>Those named without a value, with those that have one; nothing is left to ask where all of them have.</summary>
    internal static void Choose(Dictionary<string, string> values, IReadOnlyList<Field> named)
    {
        var cleared = FormClears.Read(values.GetValueOrDefault(FormReader.Clear, "")).Fields;
        if (named.Any(field => !values.ContainsKey(field.Name) && !cleared.Contains(field)))
        {
            values[Chosen] = string.Join(',', Fields.All
                .Where(field => named.Contains(field) || values.ContainsKey(field.Name) || cleared.Contains(field))
                .Select(field => field.Name));
        }
    }

    internal static IReadOnlyList<Field> Of(IReadOnlyDictionary<string, string> values)
    {
        var chosen = values.GetValueOrDefault(Chosen, "").Split(',');
        return Fields.All.Where(field => chosen.Contains(field.Name)).ToList() is { Count: > 0 } some ? some : Fields.All;
    }
}
