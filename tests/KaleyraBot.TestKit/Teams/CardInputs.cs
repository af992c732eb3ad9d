using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KaleyraBot.Tests.Teams;

/// <summary>
/// What a client does with a card before it sends anything: finds the button, checks the inputs, and mixes them into the data.
/// </summary>
internal static class CardInputs
{
    public static JsonObject Button(JsonObject card, string title) =>
        Elements(card).FirstOrDefault(element => IsType(element, "Action.") && (string?)element["title"] == title)
        ?? throw new InvalidOperationException(
            $"The card has no button \"{title}\"; it has: {string.Join(", ", Elements(card).Where(element => IsType(element, "Action.")).Select(action => action["title"]))}.");

    /// <summary>The button's data with the inputs mixed in: what was typed, else what the card held.</summary>
    /// <exception cref="InputRefusedException">The client would not send it.</exception>
    public static JsonObject Collect(JsonObject card, JsonObject action, IReadOnlyDictionary<string, string> typed)
    {
        var data = action["data"]?.DeepClone().AsObject() ?? [];
        var inputs = Elements(card).Where(element => IsType(element, "Input.")).ToList();
        Assert.All(typed.Keys, id => Assert.Contains(inputs, input => (string?)input["id"] == id));
        if ((string?)action["associatedInputs"] == "none")
        {
            return data;
        }
        foreach (var input in inputs)
        {
            var value = typed.GetValueOrDefault((string)input["id"]!) ?? (string?)input["value"] ?? "";
            Check(input, value);
            data[(string)input["id"]!] = value;
        }
        return data;
    }

    /// <summary>What stands in an input of the card.</summary>
    public static string? Value(JsonObject card, string id) =>
        (string?)Elements(card).Single(element => IsType(element, "Input.") && (string?)element["id"] == id)["value"];

    /// <summary>The titles of all buttons.</summary>
    public static IReadOnlyList<string> Titles(JsonObject card) =>
        [.. Elements(card).Where(element => IsType(element, "Action.")).Select(action => (string)action["title"]!)];

    /// <summary>Every text the card shows, in order.</summary>
    public static string Text(JsonObject card) => string.Join('\n', Elements(card)
        .Where(element => (string?)element["type"] is "TextBlock" or "TextRun").Select(element => (string?)element["text"]));

    private static void Check(JsonObject input, string value)
    {
        var refused = ((bool?)input["isRequired"] == true && value.Length == 0)
            || (value.Length > 0 && (string?)input["regex"] is { } regex && !Regex.IsMatch(value, regex))
            || ((int?)input["maxLength"] is { } most && value.Length > most);
        if (refused)
        {
            throw new InputRefusedException((string?)input["errorMessage"] ?? $"{input["id"]} is not valid");
        }
    }

    private static bool IsType(JsonObject element, string prefix) => ((string?)element["type"])?.StartsWith(prefix, StringComparison.Ordinal) == true;

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject element => new[] { element }.Concat(element.Where(property => property.Key is not ("fallback" or "data")).SelectMany(property => Elements(property.Value))),
        JsonArray list => list.SelectMany(Elements),
        _ => [],
    };
}

/// <summary>The client shows this beside the input and sends nothing.</summary>
internal sealed class InputRefusedException(string message) : Exception(message);
