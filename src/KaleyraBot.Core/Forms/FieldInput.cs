using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Forms;

/// <summary>The input of one field: what was typed, what is wrong with it, and what was last set through this bot.</summary>
internal static class FieldInput
{
    private const int LongestReminder = 120;

    public static JsonObject Of(
        Field field, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Sentence> errors, KnownValue? known)
    {
        var typed = values.GetValueOrDefault(field.Name, "");
        var choice = field.Kind == FieldKind.Choice;
        var input = FormTrouble.Beside(field.Name, errors);
        input["id"] = field.Name;
        input["hinted"] = !choice && !errors.ContainsKey(field.Name);
        input["hint"] = field.Hint.ToJson();
        input["isChoice"] = choice;
        input["isText"] = !choice;
        input["multiline"] = field.Kind == FieldKind.Multiline;
        input["style"] = field.Kind switch { FieldKind.Email => "email", FieldKind.Url => "url", _ => "text" };
        input["room"] = Room(field, typed);
        input["value"] = choice ? CategoryChoices.Chosen(typed) : typed;
        input["choices"] = choice ? CategoryChoices.Of(typed) : [];
        input["known"] = known is not null;
        input["lastSet"] = known is null ? "" : Sentence.Of("form.lastSet", ("date", Moment.Day(known.At))).ToJson();
        input["lastValue"] = Reminder(field, known);
        input["doubted"] = known?.DoubtedBy is not null;
        input["doubt"] = known?.DoubtedBy is { } request ? Sentence.Of("request.doubted", ("id", $"WA-{request}")).ToJson() : "";
        return input;
    }

    /// <summary>
    /// The input takes far more than the field: a client that stops at the limit would silently cut what is pasted, while the server
    /// refuses it with a sentence. It only keeps the card sendable.
    /// </summary>
    private static int Room(Field field, string typed) => Math.Max(Math.Max(1000, 2 * field.MaxLength), typed.Length);

    private static JsonArray Reminder(Field field, KnownValue? known) => known switch
    {
        null => [],
        { Value: "" } => [new JsonObject { ["text"] = Sentence.Of("request.empty").ToJson() }],
        _ => Verbatim.Runs(ValueParts.Shorten(field.Name, known.Value, LongestReminder)),
    };
}
