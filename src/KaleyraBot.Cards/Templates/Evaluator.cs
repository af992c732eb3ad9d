namespace KaleyraBot.Cards.Templates;

/// <summary>
/// Computes expressions with the semantics of npm adaptivecards-templating, which the tests compare with.
/// With <c>substitute</c> an unresolved path comes out as its own text (<c>${path}</c>); conditions never substitute.
/// </summary>
internal static class Evaluator
{
    public static Value Evaluate(Expression expression, in Scope scope, bool substitute) => expression switch
    {
        Expression.Literal literal => literal.Value,
        Expression.Path path => Paths.Follow(path, scope, substitute),
        Expression.Call call => Call(call.Function, call.Arguments, scope, substitute),
        _ => throw new InvalidOperationException("An expression of no known kind."),
    };

    private static Value Call(Function function, Expression[] arguments, in Scope scope, bool substitute) => function switch
    {
        Function.If =>
            Evaluate(Evaluate(arguments[0], scope, false) is var c && c.Kind != ValueKind.Failed && c.IsLogicTrue ? arguments[1]
                : arguments[2], scope, substitute),
        Function.And => Value.Of(!Any(arguments, false, scope)),
        Function.Or => Value.Of(Any(arguments, true, scope)),
        Function.Not => Value.Of(!IsLogicTrue(arguments[0], scope)),
        Function.Exists => Value.Of(Evaluate(arguments[0], scope, false) is { IsNothing: false, Kind: not ValueKind.Failed }),
        Function.Empty => Value.Of(IsEmpty(Evaluate(arguments[0], scope, false))),
        Function.Count => Count(Evaluate(arguments[0], scope, substitute)),
        Function.Length => Length(Evaluate(arguments[0], scope, substitute)),
        Function.Concat => Concat(arguments, scope, substitute),
        _ =>
            Comparison.Compare(function, scope.Whole(Evaluate(arguments[0], scope, false)), scope
                .Whole(Evaluate(arguments[1], scope, false))),
    };

    private static bool IsLogicTrue(Expression argument, in Scope scope) =>
        Evaluate(argument, scope, false) is { IsLogicTrue: true, Kind: not ValueKind.Failed };

    /// <summary>Whether one of them is logically <paramref name="truth"/>.</summary>
    private static bool Any(Expression[] arguments, bool truth, in Scope scope)
    {
        foreach (var argument in arguments)
        {
            if (IsLogicTrue(argument, scope) == truth)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsEmpty(Value value) => value.Kind switch
    {
        ValueKind.Text => value.Text.Length == 0,
        ValueKind.List => value.List.Count == 0,
        ValueKind.Object => value.Object.Count == 0,
        _ => value.IsNothing,
    };

    private static Value Count(Value value) => value.Kind switch
    {
        ValueKind.Text => Value.Of(value.Text.Length),
        ValueKind.List => Value.Of(value.List.Count),
        ValueKind.Object => Value.Of(value.Object.Count),
        _ => Value.Failed,
    };

    private static Value Length(Value value) => value.Kind switch
    {
        ValueKind.Text => Value.Of(value.Text.Length),
        ValueKind.Undefined => Value.Of(0),
        _ => Value.Failed,
    };

    private static Value Concat(Expression[] arguments, in Scope scope, bool substitute)
    {
        var parts = new Value[arguments.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Evaluate(arguments[i], scope, substitute);
        }
        return Array.Exists(parts, p => p.Kind is ValueKind.Failed or ValueKind.List or ValueKind.Object) ? Value.Failed
            : Array.TrueForAll(parts, p => p.IsNothing) ? Value.Undefined
            : Value.Of(string.Concat(parts.Select(p => p.ToString())));
    }
}
