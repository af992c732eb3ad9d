using System.Text;

namespace KaleyraBot.Cards.Templates;

/// <summary>
/// Follows a path. As in the reference implementation a path that ends in a name is forgiving (undefined, or its own text where
/// <c>substitute</c> is set), and one that ends in an index is not (it fails out of range).
/// </summary>
internal static class Paths
{
    public static Value Follow(Expression.Path path, in Scope scope, bool substitute) =>
        path.Steps is [.., { Index: not null }] ? Indexed(path, scope, substitute) : Named(path, scope, substitute);

    private static Value Indexed(Expression.Path path, in Scope scope, bool substitute)
    {
        var instance = Follow(path with { Steps = path.Steps[..^1] }, scope, substitute);
        if (instance.Kind == ValueKind.Failed)
        {
            return instance;
        }
        var index = Evaluator.Evaluate(path.Steps[^1].Index!, scope, substitute: false);
        return index.Kind switch
        {
            ValueKind.Number when index.Number == Math.Floor(index.Number) => scope.Item(instance, index.Number),
            ValueKind.Text => scope.Member(instance, index.Text),
            _ => Value.Failed,
        };
    }

    private static Value Named(Expression.Path path, in Scope scope, bool substitute)
    {
        var value = scope.Start(path.Start);
        for (var i = 0; i < path.Steps.Length; i++)
        {
            if (path.Steps[i].Name is { } name)
            {
                value = scope.Member(value, name);
                continue;
            }
            var index = Evaluator.Evaluate(path.Steps[i].Index!, scope, substitute);
            if (index.Kind is not (ValueKind.Number or ValueKind.Text))
            {
                return Value.Failed;
            }
            value = scope.Member(value, index.ToString());
        }
        return value.Kind == ValueKind.Undefined && substitute ? Value.Of("${" + Written(path, scope) + "}") : value;
    }

    private static string Written(Expression.Path path, in Scope scope)
    {
        var written = new StringBuilder(path.Start);
        foreach (var step in path.Steps)
        {
            if (step.Name is not null)
            {
                written.Append('.').Append(step.Name);
                continue;
            }
            var index = Evaluator.Evaluate(step.Index!, scope, substitute: true);
            written.Append(index.Kind == ValueKind.Number ? $"[{index}]" : $"['{index}']");
        }
        return written.ToString();
    }
}
