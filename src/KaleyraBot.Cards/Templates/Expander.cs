using System.Text;
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
                result = scope.Copy(value);
                return value.Kind != ValueKind.Undefined;
            case TemplateNode.Mixed mixed:
                result = Text(mixed, scope);
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
            case TemplateNode.Map { Data: null } map:
                if (map.When?.Holds(scope) ?? true)
                {
                    target.Add(Single(map, scope));
                }
                break;
            case TemplateNode.Map map:
                foreach (var inner in Scopes(map.Data, scope))
                {
                    if (map.When?.Holds(inner) ?? true)
                    {
                        target.Add(Single(map, inner));
                    }
                }
                break;
            case TemplateNode.Bound bound when bound.Binding.Evaluate(scope) is { Kind: ValueKind.List } value:
                foreach (var item in value.List)
                {
                    target.Add(scope.Copy(scope.Read(item)));
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

    private static string Text(TemplateNode.Mixed mixed, Scope scope)
    {
        var text = new StringBuilder();
        foreach (var part in mixed.Parts)
        {
            text.Append(part.Binding is null ? part.Text : scope.Whole(part.Binding.Evaluate(scope)).ToString());
        }
        return text.ToString();
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
            ValueKind.List => value.List.Select((item, i) => scope with { Data = scope.Read(item), Index = Value.Of(i) }),
            _ => [scope with { Data = value }],
        };
    }

    private static JsonObject Single(TemplateNode.Map map, Scope scope)
    {
        // An object that is made of a list is made in its size; one that grows is copied again and again.
        var properties = new List<KeyValuePair<string, JsonNode?>>(map.Properties.Count);
        foreach (var (name, template) in map.Properties)
        {
            if (TryExpand(template, scope, out var node))
            {
                properties.Add(new(name, node));
            }
        }
        return new(properties);
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
