namespace KaleyraBot.Cards.Templates;

/// <summary>
/// What our subset can call. Operators are functions by another spelling. The cards of today need few of them; the others stay, so that
/// whoever changes a card in the designer needs no change of code. The tests hold each to the reference implementation.
/// </summary>
internal enum Function
{
    If, And, Or, Not, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Exists, Empty, Count, Length,
    Concat
}

/// <summary>The functions by the names that templates call them, with how many arguments they take.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, (Function Function, int Least, int Most)> ByName = new(StringComparer.Ordinal)
    {
        ["if"] = (Function.If, 3, 3),
        ["and"] = (Function.And, 1, int.MaxValue),
        ["or"] = (Function.Or, 1, int.MaxValue),
        ["not"] = (Function.Not, 1, 1),
        ["exists"] = (Function.Exists, 1, 1),
        ["empty"] = (Function.Empty, 1, 1),
        ["count"] = (Function.Count, 1, 1),
        ["length"] = (Function.Length, 1, 1),
        ["concat"] = (Function.Concat, 1, int.MaxValue),
    };

    public static Expression Call(string name, Expression[] arguments)
    {
        if (!ByName.TryGetValue(name, out var known))
        {
            throw new TemplateException($"the function '{name}' is not in our subset, which is {string.Join(", ", ByName.Keys)}");
        }
        return arguments.Length >= known.Least && arguments.Length <= known.Most
            ? new Expression.Call(known.Function, arguments)
            : throw new TemplateException($"'{name}' is called with {arguments.Length} arguments");
    }
}
