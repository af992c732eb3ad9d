using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.Templates;

/// <summary>
/// What expressions see: <c>$root</c>, <c>$data</c> (the root until a repetition narrows it) and <c>$index</c>.
/// <paramref name="Text"/> is seen as <c>$root.text</c> without being copied into the root.
/// </summary>
internal sealed record Scope(JsonObject Root, Value Data, JsonObject? Text = null, Value Index = default)
{
    public static Scope Of(JsonObject root, JsonObject? text = null) => new(root, Value.Of(root), text);

    public Value Start(string name) => name switch
    {
        "$root" => Value.Of(Root),
        "$data" => Data,
        "$index" => Index,
        _ => Member(Data, name),
    };

    /// <summary>A property, in the written or else in any other case; undefined where there is none.</summary>
    public Value Member(Value instance, string name)
    {
        if (instance.Kind == ValueKind.List)
        {
            return int.TryParse(name, out var index) ? Item(instance, index) is var item && item.Kind == ValueKind.Failed ? Value.Undefined : item : Value.Undefined;
        }
        if (instance.Kind != ValueKind.Object)
        {
            return Value.Undefined;
        }
        if (Text is not null && name == "text" && ReferenceEquals(instance.It, Root))
        {
            return Value.Of(Text);
        }
        if (instance.Object.TryGetPropertyValue(name, out var exact))
        {
            return Value.Of(exact);
        }
        foreach (var (key, node) in instance.Object)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return Value.Of(node);
            }
        }
        return Value.Undefined;
    }

    /// <summary>An item; undefined below nothing, failed out of range and below anything but a list.</summary>
    public static Value Item(Value instance, double index) => instance.Kind switch
    {
        _ when instance.IsNothing => Value.Undefined,
        ValueKind.List when index >= 0 && index < instance.List.Count => Value.Of(instance.List[(int)index]),
        _ => Value.Failed,
    };
}
