using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>
/// What of a card is shown, from top to bottom. Slack cannot show or hide later, so what a button would show stands there from the start.
/// </summary>
internal sealed class CardWalk
{
    private static readonly string[] Children = ["body", "items", "columns", "rows", "cells", "images"];
    private static readonly string[] Single = ["inlineAction", "selectAction"];

    private readonly HashSet<string> _toggled = new(StringComparer.Ordinal);
    private List<JsonObject>? _elements;
    private List<JsonObject>? _actions;

    public CardWalk(JsonObject card)
    {
        Card = card;
        Note(card);
    }

    public JsonObject Card { get; }

    public bool IsShown(JsonObject element) => !element.IsNot("isVisible") || _toggled.Contains(element.Text("id"));

    /// <summary>
    /// The element or action that is translated: itself where its type is known, else its fallback; null where it is dropped.
    /// </summary>
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

    public List<JsonObject> Meant(JsonObject parent, string name)
    {
        var things = new List<JsonObject>();
        var all = parent.TryGetPropertyValue(name, out var found) ? found as JsonArray : null;
        for (var i = 0; i < all?.Count; i++)
        {
            if (all[i] is JsonObject thing && Meant(thing) is { } meant)
            {
                things.Add(meant);
            }
        }
        return things;
    }

    /// <summary>All elements that are shown, parents before their children.</summary>
    public IReadOnlyList<JsonObject> Elements()
    {
        if (_elements is null)
        {
            _elements = [];
            AddBelow(Card, _elements);
        }
        return _elements;
    }

    /// <summary>All actions that can be pressed.</summary>
    public IReadOnlyList<JsonObject> Actions() => _actions ??= [.. Elements().Prepend(Card).Where(HoldsMore).SelectMany(ActionsOf)];

    public List<JsonObject> ActionsOf(JsonObject element)
    {
        var actions = Meant(element, "actions");
        foreach (var name in Single)
        {
            if (element.Thing(name) is { } action && Meant(action) is { } meant)
            {
                actions.Add(meant);
            }
        }
        return actions;
    }

    private void AddBelow(JsonObject parent, List<JsonObject> elements)
    {
        if (!HoldsMore(parent))
        {
            return;
        }
        foreach (var name in Children)
        {
            foreach (var child in parent.Things(name))
            {
                Add(child.ContainsKey("type") ? Meant(child) : IsShown(child) ? child : null, elements);
            }
        }
        foreach (var action in ActionsOf(parent))
        {
            Add(action.Thing("card"), elements);
        }
    }

    /// <summary>Most of a card are texts and inputs, in which nothing else stands.</summary>
    private static bool HoldsMore(JsonObject element)
    {
        for (var i = 0; i < element.Count; i++)
        {
            if (element.GetAt(i).Value is JsonArray or JsonObject)
            {
                return true;
            }
        }
        return false;
    }

    private void Add(JsonObject? element, List<JsonObject> elements)
    {
        if (element is not null)
        {
            elements.Add(element);
            AddBelow(element, elements);
        }
    }

    /// <summary>What buttons show or hide, wherever they are.</summary>
    private void Note(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                Note(list[i]);
            }
        }
        else if (node is JsonObject map)
        {
            for (var i = 0; i < map.Count; i++)
            {
                if (map.GetAt(i).Value is (JsonArray or JsonObject) and var below)
                {
                    Note(below);
                }
            }
            if (map.Is("type", "Action.ToggleVisibility"))
            {
                _toggled.UnionWith(Targets(map));
            }
        }
    }

    private static IEnumerable<string> Targets(JsonObject toggle) => toggle["targetElements"] is JsonArray targets
        ? targets.Select(target => target is JsonObject named ? named.Text("elementId") : target?.ToString() ?? "")
        : [];
}
