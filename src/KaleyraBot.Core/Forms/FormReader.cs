using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Forms;

/// <summary>Reads what was typed, in the form or on one line, and judges all of it at once.</summary>
public static class FormReader
{
    /// <summary>The input id of the number.</summary>
    public const string Number = "wa_number";

    /// <summary>The input id of the fields to clear: wire names joined by commas.</summary>
    public const string Clear = "clear";

    /// <summary>The input id of the reason, which is never sent to Kaleyra.</summary>
    public const string Reason = "reason";

    /// <summary>The id of errors that belong to no input.</summary>
    public const string WholeForm = "";

    /// <summary>
    /// What a choice says when nothing was chosen. Empty would be plainer, but phones and Slack refuse a card with an empty choice.
    /// </summary>
    public const string Unchanged = "unchanged";

    /// <param name="values">As typed, by input id; empty or absent means unchanged.</param>
    /// <param name="book">The numbers that may be changed.</param>
    public static FormReading Read(IReadOnlyDictionary<string, string> values, NumberBook book)
    {
        var errors = new OrderedDictionary<string, Sentence>();
        var changes = new List<FieldChange>();
        var warnings = new List<Sentence>();

        var number = book.Resolve(Typed(values, Number));
        Note(errors, Number, number.Error);

        var (cleared, clearError) = FormClears.Read(Typed(values, Clear));
        foreach (var field in Fields.All)
        {
            var typed = Typed(values, field);
            if (typed.Length > 0)
            {
                var verdict = field.Check(typed);
                if (cleared.Contains(field))
                {
                    verdict = FieldResult.Bad([Sentence.Of("fields.setAndCleared", ("field", field.Label)), .. verdict.Errors]);
                }
                Note(errors, field.Name, verdict.Said);
                changes.AddRange(verdict.Value is { } value ? [new FieldChange(field.Name, value)] : []);
                warnings.AddRange(verdict.Warnings);
            }
            else if (cleared.Contains(field))
            {
                changes.Add(new FieldChange(field.Name, ""));
            }
        }
        Note(errors, Clear, clearError);
        var (reason, reasonError) = Remark.Read(Typed(values, Reason));
        Note(errors, Reason, reasonError);

        if (changes.Count == 0 && errors.Keys.All(id => id is Number or Reason))
        {
            errors.Insert(0, WholeForm, Sentence.Of("fields.nothingToChange"));
        }
        if (changes.Any(change => change.Value.Length == 0))
        {
            warnings.Add(Sentence.Of("fields.clearUndocumented"));
        }
        return new(number.Account, number.WaNumber, changes, errors, warnings) { Reason = reason.Length > 0 ? reason : null };
    }

    private static string Typed(IReadOnlyDictionary<string, string> values, Field field) =>
        Typed(values, field.Name) is var typed && field.Kind == FieldKind.Choice && typed == Unchanged ? "" : typed;

    private static string Typed(IReadOnlyDictionary<string, string> values, string id) => values.GetValueOrDefault(id) ?? "";

    private static void Note(OrderedDictionary<string, Sentence> errors, string id, Sentence? error)
    {
        if (error is not null)
        {
            errors[id] = error;
        }
    }
}
