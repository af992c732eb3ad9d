using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Forms;

/// <summary>
/// The form: empty at first; after a mistake the same form with everything typed still in it and a sentence beside each wrong field.
/// </summary>
public static class FormCard
{
    /// <param name="ticket">The form's one-time id, and the key of its message where it is one.</param>
    /// <param name="values">What was typed so far, by input id.</param>
    /// <param name="reading">How the values were read, or null for a form not sent yet.</param>
    /// <param name="book">The numbers to choose from.</param>
    /// <param name="known">The last known values of the number chosen; empty while none is.</param>
    /// <param name="notes">What to know of a field before anything is typed into it, by wire name.</param>
    /// <remarks>
    /// Where it does not fit, what is too long to be sent is left out of its input; what is wrong with it is said all the same.
    /// </remarks>
    public static Card Build(
        FormTicket ticket, IReadOnlyDictionary<string, string> values, FormReading? reading, NumberBook book,
            IReadOnlyDictionary<string, KnownValue> known, IReadOnlyDictionary<string, Sentence>? notes = null)
    {
        var whole = Of(ticket, values, reading, book, known, notes);
        var fitting = values.Where(value => value.Value.Length <= Most(value.Key)).ToDictionary();
        return fitting.Count == values.Count ? whole
            : whole.Or(() => Of(ticket, fitting, reading, book, known, notes) with { IsShortened = true });
    }

    private static int Most(string input) => Fields.Named(input)?.MaxLength ?? Remark.MaxLength;

    private static Card Of(
        FormTicket ticket, IReadOnlyDictionary<string, string> values, FormReading? reading, NumberBook book,
            IReadOnlyDictionary<string, KnownValue> known, IReadOnlyDictionary<string, Sentence>? notes)
    {
        var errors = reading?.Errors ?? new Dictionary<string, Sentence>();
        var fields = FormFields.Of(values);
        var data = new JsonObject
        {
            ["ticket"] = ticket.ToJson(),
            ["trouble"] = FormTrouble.Of(errors),
            ["warnings"] = FormTrouble.Warnings([.. reading?.WarningsBeside(known) ?? []]),
            ["number"] = NumberInput.Of(values, errors, book),
            ["fields"] = new JsonArray([.. fields.Select(field => FieldInput.Of(
                field, values, errors, known.GetValueOrDefault(field.Name), notes?.GetValueOrDefault(field.Name)))]),
            ["clear"] = ClearInput.Of(fields, values, errors),
            ["reason"] = Reason(values, errors),
        };
        var summary = errors.Count == 0 ? Sentence.Of("form.summary") : FormTrouble.Heading(errors.Count);
        return new("form", data, summary, ticket.CardKey);
    }

    private static JsonObject Reason(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Sentence> errors)
    {
        var typed = values.GetValueOrDefault(FormReader.Reason, "");
        var input = FormTrouble.Beside(FormReader.Reason, errors);
        input.Add("value", typed);
        // Far more than fits: a client that stops at the limit would silently cut what is pasted.
        input.Add("room", Math.Max(2 * Remark.MaxLength, typed.Length));
        return input.ToJson();
    }
}
