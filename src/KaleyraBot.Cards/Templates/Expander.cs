namespace KaleyraBot.Cards.Templates;

/// <summary>Makes the finished JSON of a compiled template and a scope, piece by piece into a sink.</summary>
internal static class Expander
{
    /// <summary>Puts exactly one value: null where there is nothing.</summary>
    public static void Put(TemplateNode template, in Scope scope, ISink sink)
    {
        switch (template)
        {
            case TemplateNode.Fixed one:
                sink.Fixed(one);
                break;
            case TemplateNode.Bound bound:
                Put(bound.Binding.Evaluate(scope), scope, sink);
                break;
            case TemplateNode.Mixed mixed:
                sink.Text(Text(mixed, scope));
                break;
            case TemplateNode.List list:
                sink.BeginList();
                Items(list, scope, sink);
                sink.EndList();
                break;
            case TemplateNode.Map map:
                Alone(map, scope, sink);
                break;
        }
    }

    private static void Put(Value value, in Scope scope, ISink sink)
    {
        if (value.Kind == ValueKind.Text)
        {
            sink.Text(value.Text);
        }
        else
        {
            sink.Node(scope.Copy(value));
        }
    }

    /// <summary>An object that stands in no list: what repeats becomes one.</summary>
    private static void Alone(TemplateNode.Map map, in Scope scope, ISink sink)
    {
        switch (map is { Data: null, When: null } ? 1 : Each(map, scope, null))
        {
            case 0:
                sink.Node(null);
                break;
            case 1:
                Each(map, scope, sink);
                break;
            default:
                sink.BeginList();
                Each(map, scope, sink);
                sink.EndList();
                break;
        }
    }

    /// <summary>
    /// Lists are flat: what repeats, and what is bound to a list, joins the list it stands in; what is nothing is left out.
    /// </summary>
    private static void Items(TemplateNode.List list, in Scope scope, ISink sink)
    {
        foreach (var item in list.Items)
        {
            switch (item)
            {
                case TemplateNode.Map map:
                    Each(map, scope, sink);
                    break;
                case TemplateNode.Bound bound:
                    Items(bound.Binding.Evaluate(scope), scope, sink);
                    break;
                case not TemplateNode.Fixed { Node: null }:
                    Put(item, scope, sink);
                    break;
            }
        }
    }

    private static void Items(Value value, in Scope scope, ISink sink)
    {
        if (value.Kind == ValueKind.List)
        {
            foreach (var item in value.List)
            {
                Put(scope.Read(item), scope, sink);
            }
        }
        else if (!value.IsNothing)
        {
            Put(value, scope, sink);
        }
    }

    private static string Text(TemplateNode.Mixed mixed, in Scope scope)
    {
        var texts = new string[mixed.Parts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var part = mixed.Parts[i];
            texts[i] = part.Binding is null ? part.Text : scope.Whole(part.Binding.Evaluate(scope)).ToString();
        }
        return string.Concat(texts);
    }

    /// <summary>The object, as often as its data repeat it and its condition holds; how often that is.</summary>
    /// <param name="map">The object.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="sink">Null to count only.</param>
    private static int Each(TemplateNode.Map map, in Scope scope, ISink? sink)
    {
        var data = map.Data switch
        {
            TemplateNode.Bound bound => bound.Binding.Evaluate(scope),
            TemplateNode.Fixed one => Value.Of(one.Node),
            _ => Value.Undefined,
        };
        if (data.Kind != ValueKind.List)
        {
            return One(map, data.Kind == ValueKind.Undefined ? scope : scope with { Data = data }, sink);
        }
        var count = 0;
        for (var i = 0; i < data.List.Count; i++)
        {
            count += One(map, scope with { Data = scope.Read(data.List[i]), Index = Value.Of(i) }, sink);
        }
        return count;
    }

    private static int One(TemplateNode.Map map, in Scope scope, ISink? sink)
    {
        if (map.When?.Holds(scope) == false)
        {
            return 0;
        }
        if (sink is not null)
        {
            sink.BeginObject();
            foreach (var property in map.Properties)
            {
                Property(property, scope, sink);
            }
            sink.EndObject();
        }
        return 1;
    }

    /// <summary>A property that is bound to nothing is left out.</summary>
    private static void Property(TemplateProperty property, in Scope scope, ISink sink)
    {
        if (property.Node is not TemplateNode.Bound bound)
        {
            sink.Name(property.Name);
            Put(property.Node, scope, sink);
        }
        else if (bound.Binding.Evaluate(scope) is { Kind: not ValueKind.Undefined } value)
        {
            sink.Name(property.Name);
            Put(value, scope, sink);
        }
    }
}
