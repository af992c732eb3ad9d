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
            ["warnings"] = FormTrouble.Warnings(reading),
        };
        return new("preview", data, Sentence.Of("preview.summary", ("fields", FieldNames.Of(reading.Changes)), ("number", number)), ticket.CardKey);
    }
}
