using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Forms;

/// <summary>What would change, old to new, before anything is sent.</summary>
public static class PreviewCard
{
    /// <summary>Previews are kept until they are shown: only one that may not fit carries a shorter one.</summary>
    private const int Long = 300;

    public static Card Build(FormTicket ticket, FormReading reading, Person who, IReadOnlyDictionary<string, KnownValue> known)
    {
        var whole = Of(ticket, reading, who, known, Fullness.Whole);
        var length = reading.Changes
            .Sum(change => change.Value.Length + (known.GetValueOrDefault(change.Field)?.Value.Length ?? 0)) + (reading.Reason?.Length
            ?? 0);
        return length < Long ? whole : whole.Or(() => Of(ticket, reading, who, known, Fullness.Short) with { IsShortened = true });
    }

    private static Card Of(FormTicket ticket, FormReading reading, Person who, IReadOnlyDictionary<string, KnownValue> known,
        Fullness fullness)
    {
        var number = reading.WaNumber ?? "";
        var changes = FieldOrder.Of(reading.Changes, reading.Verdict?.Field);
        var data = new JsonObject
        {
            ["ticket"] = ticket.ToJson(),
            ["number"] = Spoken.Number(number).ToJson(),
            ["who"] = Verbatim.Who(who),
            ["changes"] = ChangeRows.Of(changes, known, fullness: fullness),
            ["shortened"] = fullness == Fullness.Short,
            ["reason"] = Quote.Of(reading.Reason, fullness != Fullness.Whole),
            ["policy"] = Policy(reading),
            ["warnings"] = FormTrouble.Warnings([.. Critical(reading), .. reading.Warnings.Where(warning => !IsBeside(warning, changes))]),
        };
        return new("preview", data,
            Sentence.Of("preview.summary", ("fields", FieldNames.Of(changes)), ("number", Spoken.Number(number))), ticket.CardKey)
        { For = who.Id };
    }

    /// <summary>What is said beside the value itself is not said twice.</summary>
    private static bool IsBeside(Sentence warning, IReadOnlyList<FieldChange> changes) =>
        changes.Select(change => HostLetters.Note(change.Field, change.Value))
        .Any(note => note?.Key == warning.Key && JsonNode.DeepEquals(note.With, warning.With));

    /// <summary>What happens after Update, where it is not simply sent.</summary>
    private static JsonObject Policy(FormReading reading)
    {
        var needed = reading.Verdict is { Needed: > 0 };
        return new()
        {
            ["show"] = needed,
            ["lines"] = new JsonArray([.. (needed ? reading.Verdict!.Why : []).Select(why => new JsonObject { ["text"] = why.ToJson() })]),
        };
    }

    /// <summary>The one field that can take a business off the air deserves a word of its own.</summary>
    private static IEnumerable<Sentence> Critical(FormReading reading) =>
        reading.Changes.Where(change => Fields.All.Any(field => field.Name == change.Field && field.Risk == Risk.Critical))
            .Select(change => Sentence.Of("preview.critical", ("field", FieldNames.Label(change.Field))));
}
