using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Forms;

/// <summary>What would change, old to new, before anything is sent.</summary>
public static class PreviewCard
{
    public static Card Build(FormTicket ticket, FormReading reading, Person who, IReadOnlyDictionary<string, KnownValue> known)
    {
        var number = reading.WaNumber ?? "";
        var data = new JsonObject
        {
            ["ticket"] = ticket.ToJson(),
            ["number"] = number,
            ["who"] = Verbatim.Runs(who.Name),
            ["changes"] = ChangeRows.Of(reading.Changes, known),
            ["reason"] = new JsonObject { ["show"] = reading.Reason is not null, ["lines"] = Verbatim.Lines(reading.Reason ?? "") },
            ["policy"] = Policy(reading),
            ["warnings"] = FormTrouble.Warnings([.. Critical(reading), .. reading.Warnings]),
        };
        return new("preview", data, Sentence.Of("preview.summary", ("fields", FieldNames.Of(reading.Changes)), ("number", number)), ticket.CardKey) { For = who.Id };
    }

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
