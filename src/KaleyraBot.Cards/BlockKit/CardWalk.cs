using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.BlockKit;

/// <summary>What of a card is shown, from top to bottom. Slack cannot show or hide later, so what a button would show stands there from the start.</summary>
internal sealed class CardWalk
{
    private static readonly string[] Children = ["body", "items", "columns", "rows", "cells", "images"];
    private static readonly string[] Single = ["inlineAction", "selectAction"];

    private readonly JsonObject _card;
    private readonly HashSet<string> _toggled = new(StringComparer.Ordinal);

    public CardWalk(JsonObject card)
    {
        _card = card;
        foreach (var toggle in Everything(card).Where(node => node.Is("type", "Action.ToggleVisibility")))
        {
            _toggled.UnionWith(Targets(toggle));
        }
    }

    public bool IsShown(JsonObject element) => !element.IsNot("isVisible") || _toggled.Contains(element.Text("id"));

    /// <summary>The element or action that is translated: itself where its type is known, else its fallback; null where it is dropped.</summary>
    public JsonObject? Meant(JsonObject thing)
    {
        var meant = thing;
        while (!Translation.Knows(meant))
        {
            if (meant.Thing("fallback") is not { } fallback)
            {
                return null;
            }
            meant = fallback;
        }
        return IsShown(thing) && !meant.IsNot("isEnabled") ? meant : null;
    }

    public IEnumerable<JsonObject> Meant(JsonObject parent, string name) => parent.Things(name).Select(Meant).OfType<JsonObject>();

    /// <summary>All elements that are shown, parents before their children.</summary>
    public IEnumerable<JsonObject> Elements() => Below(_card);

    /// <summary>All actions that can be pressed.</summary>
    public IEnumerable<JsonObject> Actions() => Elements().Prepend(_card).SelectMany(ActionsOf);

    public IEnumerable<JsonObject> ActionsOf(JsonObject element) =>
        Meant(element, "actions").Concat(Single.Select(element.Thing).OfType<JsonObject>().Select(Meant).OfType<JsonObject>());

    private IEnumerable<JsonObject> Below(JsonObject parent) =>
        Children.SelectMany(parent.Things)
            .Select(child => child.ContainsKey("type") ? Meant(child) : IsShown(child) ? child : null).OfType<JsonObject>()
            .Concat(ActionsOf(parent).Select(action => action.Thing("card")).OfType<JsonObject>())
            .SelectMany(child => Below(child).Prepend(child));

    private static IEnumerable<JsonObject> Everything(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(property => Everything(property.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Everything),
        _ => [],
    };

    private static IEnumerable<string> Targets(JsonObject toggle) => toggle["targetElements"] is JsonArray targets
        ? targets.Select(target => target is JsonObject named ? named.Text("elementId") : target?.ToString() ?? "")
        : [];
}
