using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Forms;

/// <summary>The input of one field: what was typed, what is wrong with it, and what was last set through this bot.</summary>
internal static class FieldInput
{
    private const int LongestReminder = 120;

    /// <summary>Slack takes 150.</summary>
    private const int LongestPlaceholder = 140;

    public static JsonObject Of(
        Field field, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Sentence> errors, KnownValue? known,
            Sentence? note)
    {
        var typed = values.GetValueOrDefault(field.Name, "");
        var choice = field.Kind == FieldKind.Choice;
        var input = FormTrouble.Beside(field.Name, errors, note);
        input.Add("id", field.Name);
        input.Add("isChoice", choice);
        input.Add("isText", !choice);
        var shown = known is null || typed.Length > 0 ? null : Placeholder(field, known);
        if (choice)
        {
            CategoryChoices.Add(input, typed, known?.Value);
        }
        else
        {
            input.Add("hinted", "hint", errors.ContainsKey(field.Name) ? null : field.Hint);
            input.Add("multiline", JsonValue.Create(field.Kind == FieldKind.Multiline));
            input.Add("style", field.Kind switch { FieldKind.Email => "email", FieldKind.Url => "url", _ => "text" });
            input.Add("room", Room(field, typed));
            input.Add("value", typed);
            input.Add("placeholder", shown ?? Sentence.Of("form.unchanged").ToJson());
        }
        if (known is not null)
        {
            var hidden = shown is not null && !choice;
            input.Add("known", "lastSet", Sentence.Of(hidden ? "form.lastSetOn" : "form.lastSet", ("date", Moment.Day(known.At))));
            input.Add("lastValue", hidden ? [] : Reminder(field, known));
            input.Add("doubted", "doubt", ChangeRows.Doubt(known));
        }
        return input.ToJson();
    }

    /// <summary>
    /// The input takes far more than the field: a client that stops at the limit would silently cut what is pasted, while the server
    /// refuses it with a sentence. It only keeps the card sendable.
    /// </summary>
    private static int Room(Field field, string typed) => Math.Max(Math.Max(1000, 2 * field.MaxLength), typed.Length);

    /// <summary>
    /// What was last set stands where the new value is typed; it is never sent by itself. What a client may read as a date of its own does
    /// not.
    /// </summary>
    private static JsonNode? Placeholder(Field field, KnownValue known)
    {
        var line = known.Value.Length == 0 ? "" : ValueParts.Shorten(field.Name, known.Value, LongestReminder);
        return line.Length == 0 ? Sentence.Of("request.empty").ToJson()
            : line.Contains("{{", StringComparison.Ordinal) ? null
            : line.Length <= LongestPlaceholder ? line : Verbatim.Cut(line, LongestPlaceholder - 1) + "…";
    }

    private static JsonArray Reminder(Field field, KnownValue known) => known.Value.Length == 0
        ? [new JsonObject { ["text"] = Sentence.Of("request.empty").ToJson() }]
        : Verbatim.Runs(ValueParts.Shorten(field.Name, known.Value, LongestReminder));
}
