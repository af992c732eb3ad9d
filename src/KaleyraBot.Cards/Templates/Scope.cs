using System.Text.Json.Nodes;
using KaleyraBot.Cards.Text;

namespace KaleyraBot.Cards.Templates;

/// <summary>
/// What expressions see: <c>$root</c>, <c>$data</c> (the root until a repetition narrows it) and <c>$index</c>.
/// <paramref name="Words"/> are seen as <c>$root.text</c> without being copied into the root, and so are the sentences that stand in the
/// data as
/// their texts: what no expression asks for is neither said nor copied. <c>$summary</c>, which only the book of cards asks for, is
/// <see cref="Summary"/>.
/// </summary>
internal readonly record struct Scope(JsonObject Root, Value Data, Sentences? Words = null, Value Index = default)
{
    public const string SummaryName = "$summary";

    /// <summary>What stands for the whole card.</summary>
    public string? Summary { get; init; }

    public static Scope Of(JsonObject root, Sentences? words = null) => new(root, new(ValueKind.Object, root), words);

    /// <summary>A node of the data.</summary>
    public Value Read(JsonNode? node) =>
        Words is not null && node is JsonObject map && SayNode.Of(map) is { } sentence ? Value.Of(Words.Say(sentence.Key, sentence.With))
            : Value.Of(node);

    /// <summary>A new node, without a parent.</summary>
    public JsonNode? Copy(Value value) =>
        Words is not null && value.It is JsonArray or JsonObject ? SayNode.Resolve((JsonNode)value.It, Words) : value.ToNode();

    /// <summary>The same with its sentences said, to be compared or read as a whole.</summary>
    public Value Whole(Value value) => Words is not null && value.It is JsonArray or JsonObject ? Value.Of(Copy(value)) : value;

    public Value Start(string name) => name switch
    {
        "$root" => new(ValueKind.Object, Root),
        "$data" => Data,
        "$index" => Index,
        SummaryName => Summary is null ? Value.Undefined : Value.Of(Summary),
        _ => Member(Data, name),
    };

    /// <summary>A property, in the written or else in any other case; undefined where there is none.</summary>
    public Value Member(Value instance, string name)
    {
        if (instance.Kind == ValueKind.List)
        {
            return int.TryParse(name, out var index) ? Item(instance, index) is var item && item.Kind == ValueKind.Failed ? Value.Undefined
                : item : Value.Undefined;
        }
        if (instance.Kind != ValueKind.Object)
        {
            return Value.Undefined;
        }
        if (Words is not null && name == "text" && ReferenceEquals(instance.It, Root))
        {
            return new(ValueKind.Object, Words.Tree);
        }
        if (instance.Object.TryGetPropertyValue(name, out var exact))
        {
            return Read(exact);
        }
        for (var i = 0; i < instance.Object.Count; i++)
        {
            if (instance.Object.GetAt(i) is { } other && other.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return Read(other.Value);
            }
        }
        return Value.Undefined;
    }

    /// <summary>An item; undefined below nothing, failed out of range and below anything but a list.</summary>
    public Value Item(Value instance, double index) => instance.Kind switch
    {
        _ when instance.IsNothing => Value.Undefined,
        ValueKind.List when index >= 0 && index < instance.List.Count => Read(instance.List[(int)index]),
        _ => Value.Failed,
    };
}
