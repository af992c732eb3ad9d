using System.Text.Json;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Teams.Payloads;

/// <summary>What a card sent: the button's verb and ticket, and what stood in the inputs. All of it comes from the client and grants nothing.</summary>
internal sealed record CardData(string Verb, FormTicket Ticket, IReadOnlyDictionary<string, string> Values)
{
    private static readonly string[] NotTyped = ["verb", "id", "card", "msteams", "type"];

    /// <summary>Null where no button of ours sent it. <paramref name="verb"/> is the verb of an Action.Execute; the fallback carries it in the data.</summary>
    public static CardData? Read(JsonElement? data, string? verb = null)
    {
        if (data is not { ValueKind: JsonValueKind.Object } sent)
        {
            return null;
        }
        var said = verb is { Length: > 0 } ? verb : sent.Text("verb") ?? "";
        var values = sent.EnumerateObject()
            .Where(property => !NotTyped.Contains(property.Name) && property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            .GroupBy(property => property.Name)
            .ToDictionary(property => property.Key, property => AsTyped(property.Last().Value));
        return said.Length == 0 ? null : new(said, FormTicket.Brought(sent.Id("id"), sent.Id("card")), values);
    }

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
