namespace KaleyraBot.Cards.Templates;

/// <summary>A parsed expression. Immutable, shared by all expansions.</summary>
internal abstract record Expression
{
    private Expression() { }

    public sealed record Literal(Value Value) : Expression;

    /// <summary>
    /// A path: <paramref name="Start"/> is <c>$root</c>, <c>$data</c>, <c>$index</c> or the first name below <c>$data</c>.
    /// </summary>
    public sealed record Path(string Start, Step[] Steps) : Expression;

    public sealed record Call(Function Function, Expression[] Arguments) : Expression;

    /// <summary>This expression and all that it is made of.</summary>
    public IEnumerable<Expression> All() => Parts().SelectMany(part => part.All()).Prepend(this);

    private IEnumerable<Expression> Parts() => this switch
    {
        Call call => call.Arguments,
        Path path => path.Steps.Where(step => step.Index is not null).Select(step => step.Index!),
        _ => [],
    };
}

/// <summary>One step of a path: <c>.Name</c>, or <c>[Index]</c> where <paramref name="Name"/> is null.</summary>
internal sealed record Step(string? Name, Expression? Index = null);
