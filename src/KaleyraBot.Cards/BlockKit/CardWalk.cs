using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.BlockKit;

/// <summary>What of a card is shown, from top to bottom. Slack cannot show or hide later, so what a button would show stands there from the start.</summary>
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

    public IEnumerable<JsonObject> ActionsOf(JsonObject element) =>
        Meant(element, "actions").Concat(Single.Select(element.Thing).OfType<JsonObject>().Select(Meant).OfType<JsonObject>());

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
        foreach (var (_, value) in element)
        {
            if (value is JsonArray or JsonObject)
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
            foreach (var item in list)
            {
                Note(item);
            }
        }
        else if (node is JsonObject map)
        {
            foreach (var (_, value) in map)
            {
                if (value is not JsonValue)
                {
                    Note(value);
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
