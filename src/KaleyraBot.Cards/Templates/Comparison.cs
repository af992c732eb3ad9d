using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.Templates;

/// <summary>
/// The six comparisons. Nothing equals nothing; order is defined between two numbers or two texts, and false with nothing on a side.
/// </summary>
internal static class Comparison
{
    public static Value Compare(Function function, Value left, Value right)
    {
        if (left.Kind == ValueKind.Failed || right.Kind == ValueKind.Failed)
        {
            return Value.Of(false);
        }
        if (function is Function.Equal or Function.NotEqual)
        {
            return Value.Of(AreEqual(left, right) == (function == Function.Equal));
        }
        return left.IsNothing || right.IsNothing ? Value.Of(false) : Order(left, right) is { } order ? Value.Of(Holds(function, order))
            : Value.Failed;
    }

    private static bool AreEqual(Value left, Value right) => (left.Kind, right.Kind) switch
    {
        _ when left.IsNothing || right.IsNothing => left.IsNothing && right.IsNothing,
        (ValueKind.Number, ValueKind.Number) => Math.Abs(left.Number - right.Number) < double.BitIncrement(1) - 1,
        (ValueKind.Truth, ValueKind.Truth) => left.IsTrue == right.IsTrue,
        (ValueKind.Text, ValueKind.Text) => left.Text == right.Text,
        (ValueKind.List, ValueKind.List) or (ValueKind.Object, ValueKind.Object) =>
            JsonNode.DeepEquals((JsonNode)left.It!, (JsonNode)right.It!),
        _ => false,
    };

    private static int? Order(Value left, Value right) => (left.Kind, right.Kind) switch
    {
        (ValueKind.Number, ValueKind.Number) => left.Number.CompareTo(right.Number),
        (ValueKind.Text, ValueKind.Text) => string.CompareOrdinal(left.Text, right.Text),
        _ => null,
    };

    private static bool Holds(Function function, int order) => function switch
    {
        Function.Less => order < 0,
        Function.LessOrEqual => order <= 0,
        Function.Greater => order > 0,
        _ => order >= 0,
    };
}
