using System.Text.Json.Nodes;

namespace KaleyraBot.CardChecks;

/// <summary>What an input needs to be sent, to be announced by screen readers, and to work on phones.</summary>
internal static class InputRules
{
    private static readonly string[] LikeAPhone = ["number", "phone", "tel", "${"];

    public static IEnumerable<(string Code, string Message)> Of(string type, JsonObject input)
    {
        if (!type.StartsWith("Input.", StringComparison.Ordinal) || type == "Input.Choice")
        {
            yield break;
        }
        var id = input["id"]?.ToString() ?? "";
        if (id.Length == 0)
        {
            yield return (Codes.Input, "an input without an id is neither validated nor sent");
        }
        if (string.IsNullOrEmpty(input["label"]?.ToString()))
        {
            yield return (Codes.Input, "an input without a label is silent in a screen reader");
        }
        if (type == "Input.Number" && LikeAPhone.Any(word => id.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            yield return (Codes.Input, "a phone number is an Input.Text of style tel: Input.Number loses the plus sign and long numbers");
        }
        if (type == "Input.ChoiceSet" && input["style"]?.ToString().Contains("filtered", StringComparison.OrdinalIgnoreCase) == true)
        {
            yield return (Codes.Input, "a filtered ChoiceSet loses its value on phones; use compact or expanded");
        }
    }
}
