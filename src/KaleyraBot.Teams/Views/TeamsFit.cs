using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Api;

namespace KaleyraBot.Teams.Views;

/// <summary>
/// Finds the form of a card that Teams takes. Where even the shortest is too large, what stands last is left out, and a line says so;
/// inputs and buttons stay.
/// </summary>
internal static class TeamsFit
{
    /// <summary>
    /// 100 KB in UTF-16: a window comes in an answer, for which Teams states no tighter limit than for all of a bot's messages.
    /// </summary>
    private const int MostOfWindow = 100 * 1024 / 2;

    /// <param name="card">The card.</param>
    /// <param name="write">The message with it.</param>
    /// <param name="cardOf">The Adaptive Card in the message.</param>
    /// <param name="shortened">Said where something was left out.</param>
    public static FittedCard<byte[]> Message(
        Card card, Func<Card, byte[]> write, Func<JsonObject, JsonObject> cardOf, Func<string> shortened) =>
        CardFit.Of(card, form => Trim(write(form), cardOf, shortened, json => json.Length > TeamsMessage.MostBytes));

    public static FittedCard<byte[]> Window(Card card, Func<Card, byte[]> write, Func<string> shortened) =>
        CardFit.Of(
            card,
            form => Trim(
                write(form), content => content, shortened,
                json => json.Length > MostOfWindow && Encoding.UTF8.GetCharCount(json) > MostOfWindow));

    /// <summary>
    /// With whether nothing had to go. What cannot be tried shorter is tried last, so trimming costs nothing where a shorter form follows.
    /// </summary>
    private static (byte[], bool Whole) Trim(
        byte[] json, Func<JsonObject, JsonObject> cardOf, Func<string> shortened, Func<byte[], bool> isTooLarge)
    {
        if (!isTooLarge(json) || JsonNode.Parse(json) is not JsonObject whole || cardOf(whole)["body"] is not JsonArray body)
        {
            return (json, true);
        }
        body.Insert(0, new JsonObject { ["type"] = "TextBlock", ["text"] = shortened(), ["wrap"] = true, ["isSubtle"] = true });
        json = ConnectorClient.Bytes(whole);
        for (var at = body.Count - 1; at > 1 && isTooLarge(json); at--)
        {
            if (!IsNeeded(body[at]))
            {
                body.RemoveAt(at);
                json = ConnectorClient.Bytes(whole);
            }
        }
        return (json, false);
    }

    private static bool IsNeeded(JsonNode? node) => node switch
    {
        JsonObject element =>
            element["type"]?.ToString() is "ActionSet" or "Input.Text" or "Input.ChoiceSet"
                || element.Any(property => IsNeeded(property.Value)),
        JsonArray list => list.Any(IsNeeded),
        _ => false,
    };
}
