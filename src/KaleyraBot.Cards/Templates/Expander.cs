using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.Templates;

/// <summary>Makes the finished JSON of a compiled template and a scope. Every node of the result is new.</summary>
internal static class Expander
{
    /// <summary>False: there is nothing, the property is left out.</summary>
    public static bool TryExpand(TemplateNode template, Scope scope, out JsonNode? result)
    {
        result = null;
        switch (template)
        {
            case TemplateNode.Fixed one:
                result = one.Node?.DeepClone();
                return true;
            case TemplateNode.Bound bound:
                var value = bound.Binding.Evaluate(scope);
                result = value.ToNode();
                return value.Kind != ValueKind.Undefined;
            case TemplateNode.Mixed mixed:
                result = string.Concat(mixed.Parts.Select(part => part.Binding?.Evaluate(scope).ToString() ?? part.Text));
                return true;
            case TemplateNode.Map { Data: null, When: null } map:
                result = Single(map, scope);
                return true;
            default:
                var items = new JsonArray();
                Into(items, template, scope);
                result = template is TemplateNode.List || items.Count > 1 ? items : TakeOnly(items);
                return true;
        }
    }

    // Lists are flat: what repeats, and what is bound to a list, joins the list it stands in.
    private static void Into(JsonArray target, TemplateNode template, Scope scope)
    {
        switch (template)
        {
            case TemplateNode.List list:
                foreach (var item in list.Items)
                {
                    Into(target, item, scope);
                }
                break;
            case TemplateNode.Map map:
                foreach (var inner in Scopes(map.Data, scope).Where(inner => map.When?.Holds(inner) ?? true))
                {
                    target.Add(Single(map, inner));
                }
                break;
            case TemplateNode.Bound bound when bound.Binding.Evaluate(scope) is { Kind: ValueKind.List } value:
                foreach (var item in value.List)
                {
                    target.Add(item?.DeepClone());
                }
                break;
            default:
                if (TryExpand(template, scope, out var node) && node is not null)
                {
                    target.Add(node);
                }
                break;
        }
    }

    private static IEnumerable<Scope> Scopes(TemplateNode? data, Scope scope)
    {
        var value = data switch
        {
            TemplateNode.Bound bound => bound.Binding.Evaluate(scope),
            TemplateNode.Fixed one => Value.Of(one.Node),
            _ => Value.Undefined,
        };
        return value.Kind switch
        {
            ValueKind.Undefined => [scope],
            ValueKind.List => value.List.Select((item, i) => scope with { Data = Value.Of(item), Index = Value.Of(i) }),
            _ => [scope with { Data = value }],
        };
    }

    private static JsonObject Single(TemplateNode.Map map, Scope scope)
    {
        var result = new JsonObject();
        foreach (var (name, template) in map.Properties)
        {
            if (TryExpand(template, scope, out var node))
            {
                result[name] = node;
            }
        }
        return result;
    }

    private static JsonNode? TakeOnly(JsonArray items)
    {
        if (items.Count == 0)
        {
            return null;
        }
        var only = items[0];
        items.RemoveAt(0);
        return only;
    }
}
