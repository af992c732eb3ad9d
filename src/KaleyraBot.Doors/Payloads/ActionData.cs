using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Doors.Payloads;

/// <summary>
/// What a card sent: the button's verb and ticket, and what stood in the inputs. All of it comes from the client and grants nothing.
/// </summary>
public sealed record ActionData(string Verb, FormTicket Ticket, IReadOnlyDictionary<string, string> Values)
{
    private const string VerbName = "verb";

    /// <summary>What stands in the data beside the inputs: ours, and what the clients add.</summary>
    private static readonly string[] NotTyped = [VerbName, FormTicketJson.Id, FormTicketJson.CardKey, "msteams", "type"];

    /// <summary>
    /// Null where no button of ours sent it. <paramref name="verb"/> is the verb where it came beside the data, which else carries it.
    /// </summary>
    public static ActionData? Read(JsonElement? data, string? verb = null)
    {
        if (data is not { ValueKind: JsonValueKind.Object } sent)
        {
            return null;
        }
        var said = verb is { Length: > 0 } ? verb : sent.Text(VerbName) ?? "";
        var values = sent.EnumerateObject()
            .Where(property => !NotTyped.Contains(property.Name)
                && property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            .GroupBy(property => property.Name)
            .ToDictionary(property => property.Key, property => AsTyped(property.Last().Value));
        return said.Length == 0 ? null : new(said, FormTicket.Brought(sent.Id(FormTicketJson.Id), sent.Id(FormTicketJson.CardKey)), values);
    }

    /// <summary>The verb in the data of a button, or empty.</summary>
    public static string VerbOf(JsonObject data) => data.Text(VerbName);

    /// <summary>The ticket in the data of a button or window.</summary>
    public static FormTicket TicketOf(JsonObject data) =>
        FormTicket.Brought(data.Text(FormTicketJson.Id), data.Text(FormTicketJson.CardKey));

    /// <summary>The event: the form's two actions send it, every other verb is a button.</summary>
    public ChatEvent ToEvent(Person who, Place where) => Verb is Verbs.Submit or Verbs.Preview
        ? new ChatEvent.FormSubmitted(who, where, Verb, Ticket, Values)
        : Values.Count == 0 ? new ChatEvent.ButtonPressed(who, where, Verb, Ticket)
        : new ChatEvent.ButtonPressed(who, where, Verb, Ticket) { Values = Values };

    private static string AsTyped(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
