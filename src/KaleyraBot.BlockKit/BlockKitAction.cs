using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KaleyraBot.BlockKit;

/// <summary>What pressing a button means: the verb and the data of the card's action, the verb standing in the data as well.</summary>
/// <param name="Verb">The verb; of an Action.Submit the verb in its data, else its id.</param>
/// <param name="Title">What the button says.</param>
/// <param name="Data">The data, a copy.</param>
public sealed partial record BlockKitAction(string Verb, string Title, JsonObject Data)
{
    /// <summary>
    /// The action that a modal's own submit button stands for: the first of style positive, else, where something can be filled in, the
    /// first.
    /// Null where there is none; then a modal has no submit button.
    /// </summary>
    public static BlockKitAction? Of(JsonObject card) => Sent(new CardWalk(card)) is { } action ? From(action) : null;

    /// <summary>The data of a pressed button, from its <c>value</c>; empty where it is not one of ours.</summary>
    public static JsonObject Read(string? value) => BlockKitJson.Parse(Encoding.UTF8.GetBytes(value ?? "")) ?? [];

    /// <summary>The verb of a pressed button, from its <c>action_id</c>: buttons of one verb in one block are numbered.</summary>
    public static string VerbOf(string actionId) => Numbered().Replace(actionId, "");

    internal static JsonObject? Sent(CardWalk walk)
    {
        var actions = walk.Actions().Where(action => action.Type() is "Action.Execute" or "Action.Submit").ToList();
        return actions.Find(action => action.Is("style", "positive")) ?? (HasInputs(walk) ? actions.FirstOrDefault() : null);
    }

    internal static bool HasInputs(CardWalk walk) =>
        walk.Elements().Any(element => element.Type().StartsWith("Input.", StringComparison.Ordinal));

    internal static BlockKitAction From(JsonObject action)
    {
        var data = (action["data"] ?? action.Thing("fallback")?["data"])?.DeepClone() switch
        {
            JsonObject map => map,
            null => [],
            var other => new JsonObject { ["data"] = other },
        };
        var verb = new[] { action.Text("verb"), data.Text("verb"), action.Text("id") }.FirstOrDefault(name => name.Length > 0) ?? "submit";
        data["verb"] ??= verb;
        return new(verb, Buttons.Title(action), data);
    }

    /// <summary>The action id of a verb, so that <see cref="VerbOf"/> finds back to it even where it looks numbered.</summary>
    internal static string IdOf(string verb) => Numbered().IsMatch(verb) ? verb + "#1" : verb;

    [GeneratedRegex(@"#\d+$")]
    private static partial Regex Numbered();
}
