using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;

namespace KaleyraBot.CardChecks;

/// <summary>Every card is shown as Block Kit too, so nothing may stand in a template that the translation would have to drop.</summary>
internal static class BlockKitRules
{
    public static IEnumerable<(string Code, string Message)> Of(string type, JsonObject thing, string family)
    {
        if (family is "Element" or "Action" or "Inline" && !BlockKitCard.Knows(thing) && thing["type"] is not null
            && thing["fallback"] is null)
        {
            yield return (Codes.BlockKit, type == "Input.Text"
                ? "Block Kit has no input for passwords; never ask for one in a chat"
                : $"{type} cannot become Block Kit; use another element, or give it a fallback");
        }
    }
}
