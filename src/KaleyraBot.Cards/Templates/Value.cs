using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.Templates;

/// <summary>
/// <see cref="Failed"/> is an expression without a result (an index out of range); <see cref="Undefined"/> a path that leads nowhere.
/// </summary>
internal enum ValueKind { Undefined, Failed, Null, Truth, Number, Text, List, Object }

/// <summary>What an expression comes to. Lists and objects are nodes of the caller's data, only ever read.</summary>
internal readonly record struct Value(ValueKind Kind, object? It = null, double Number = 0)
{
    public static readonly Value Undefined;
    public static readonly Value Failed = new(ValueKind.Failed);
    public static readonly Value Null = new(ValueKind.Null);

    public static Value Of(string text) => new(ValueKind.Text, text);

    public static Value Of(bool truth) => new(ValueKind.Truth, null, truth ? 1 : 0);

    public static Value Of(double number) => new(ValueKind.Number, null, number);

    public static Value Of(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null or JsonValueKind.Undefined => Null,
        JsonValueKind.True => Of(true),
        JsonValueKind.False => Of(false),
        JsonValueKind.Number =>
            new(ValueKind.Number, node, node is JsonValue v && v.TryGetValue<double>(out var d) ? d : node.Deserialize<double>()),
        JsonValueKind.String => Of(node is JsonValue v && v.TryGetValue<string>(out var s) ? s : node.Deserialize<string>()!),
        JsonValueKind.Array => new(ValueKind.List, node),
        _ => new(ValueKind.Object, node),
    };

    public bool IsTrue => Kind == ValueKind.Truth && Number == 1;

    /// <summary>No value at all: null, or a path that leads nowhere.</summary>
    public bool IsNothing => Kind is ValueKind.Null or ValueKind.Undefined;

    /// <summary>As conditions read it: false and nothing are false, everything else is true, 0 and empty text included.</summary>
    public bool IsLogicTrue => Kind == ValueKind.Truth ? Number == 1 : !IsNothing;

    public string Text => (string)It!;

    public JsonArray List => (JsonArray)It!;

    public JsonObject Object => (JsonObject)It!;

    /// <summary>A new node, without a parent.</summary>
    public JsonNode? ToNode() => Kind switch
    {
        ValueKind.Truth => JsonValue.Create(IsTrue),
        ValueKind.Text => JsonValue.Create(Text),
        ValueKind.Number when It is null => Number == Math.Floor(Number) ? JsonValue.Create((long)Number) : JsonValue.Create(Number),
        _ => ((JsonNode?)It)?.DeepClone(),
    };

    /// <summary>As it reads inside a text. Nothing is empty; lists and objects are their JSON.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Text => Text,
        ValueKind.Truth => IsTrue ? "true" : "false",
        ValueKind.Number => Number.ToString("R", CultureInfo.InvariantCulture),
        ValueKind.List or ValueKind.Object => ((JsonNode)It!).ToJsonString(),
        _ => "",
    };
}
