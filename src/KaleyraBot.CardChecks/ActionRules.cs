using System.Reflection;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.CardChecks;

/// <summary>
/// Every button is an <c>Action.Execute</c> in an ActionSet with an <c>Action.Submit</c> fallback of the same title and data, so that
/// clients without universal actions and dialogs (which never deliver Execute) press the same button.
/// </summary>
internal static class ActionRules
{
    private static readonly IReadOnlyList<string> KnownVerbs =
        [.. typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(verb => (string)verb.GetRawConstantValue()!)];

    public static IEnumerable<(string Code, string Message)> Of(string type, JsonObject action, string parent)
    {
        if (type.StartsWith("Action.", StringComparison.Ordinal) && parent == "AdaptiveCard.actions")
        {
            yield return (Codes.Action, "actions stand in an ActionSet, where their fallback works");
        }
        if (type == "Action.Submit" && parent != "Action.Execute.fallback")
        {
            yield return (Codes.Action, "Action.Submit stands only as the fallback of an Action.Execute");
        }
        if (type != "Action.Execute")
        {
            yield break;
        }
        if (action["data"] is not JsonObject data || !data.ContainsKey("id") || !JsonNode.DeepEquals(data["verb"], action["verb"]))
        {
            yield return (Codes.Action, "data carries the same verb as the action, and an id");
        }
        if (!KnownVerbs.Contains(action["verb"]?.ToString() ?? ""))
        {
            yield return (Codes.Action, $"the verb '{action["verb"]}' is none of {string.Join(", ", KnownVerbs)}");
        }
        if (parent != "Refresh.action" && !HasTwin(action))
        {
            yield return (Codes.Action, "the fallback is an Action.Submit with the same title and data");
        }
    }

    private static bool HasTwin(JsonObject action) =>
        action["fallback"] is JsonObject twin && twin["type"]?.ToString() == "Action.Submit"
        && JsonNode.DeepEquals(twin["title"], action["title"])
        && JsonNode.DeepEquals(twin["data"], action["data"])
        && JsonNode.DeepEquals(twin["associatedInputs"], action["associatedInputs"]);
}
