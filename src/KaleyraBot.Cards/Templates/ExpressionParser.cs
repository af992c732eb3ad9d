using System.Globalization;

namespace KaleyraBot.Cards.Templates;

/// <summary>Reads an expression. The precedence is that of adaptive expressions, where <c>==</c> binds tighter than <c>&lt;</c>.</summary>
internal sealed class ExpressionParser(IReadOnlyList<Token> tokens)
{
    private static readonly Dictionary<string, Function>[] Levels =
    [
        new() { ["||"] = Function.Or },
        new() { ["&&"] = Function.And },
        new() { ["<"] = Function.Less, ["<="] = Function.LessOrEqual, [">"] = Function.Greater, [">="] = Function.GreaterOrEqual },
        new() { ["=="] = Function.Equal, ["!="] = Function.NotEqual },
    ];

    private int _at;

    public static Expression Parse(string source)
    {
        var parser = new ExpressionParser(Tokenizer.Split(source));
        var expression = parser.Operators(0);
        return parser.Here.Kind == TokenKind.End ? expression : throw parser.Unexpected();
    }

    private Token Here => tokens[_at];

    private Expression Operators(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }
        var left = Operators(level + 1);
        while (Here.Kind == TokenKind.Symbol && Levels[level].TryGetValue(Here.Value, out var function))
        {
            _at++;
            left = new Expression.Call(function, [left, Operators(level + 1)]);
        }
        return left;
    }

    private Expression Unary() => Take("!") ? new Expression.Call(Function.Not, [Unary()]) : Primary();

    private Expression Primary()
    {
        var token = Here;
        if (Take("("))
        {
            var inner = Operators(0);
            Require(")");
            return inner;
        }
        _at += token.Kind is TokenKind.Text or TokenKind.Number or TokenKind.Name ? 1 : throw Unexpected();
        return token.Kind switch
        {
            TokenKind.Text => new Expression.Literal(Value.Of(token.Value)),
            TokenKind.Number => new Expression.Literal(Value.Of(double.Parse(token.Value, CultureInfo.InvariantCulture))),
            _ => Take("(") ? Functions.Call(token.Value, Arguments()) : Named(token.Value),
        };
    }

    private Expression Named(string name) => name switch
    {
        "true" => new Expression.Literal(Value.Of(true)),
        "false" => new Expression.Literal(Value.Of(false)),
        "null" => new Expression.Literal(Value.Null),
        _ when name[0] == '$' && name is not ("$root" or "$data" or "$index") =>
            throw new TemplateException($"'{name}' is not one of $root, $data and $index"),
        _ => new Expression.Path(name, Steps()),
    };

    private Step[] Steps()
    {
        var steps = new List<Step>();
        while (true)
        {
            if (Take("."))
            {
                steps.Add(new(Here.Kind == TokenKind.Name ? Here.Value : throw Unexpected()));
                _at++;
            }
            else if (Take("["))
            {
                steps.Add(new(null, Operators(0)));
                Require("]");
            }
            else
            {
                return [.. steps];
            }
        }
    }

    private Expression[] Arguments()
    {
        var arguments = new List<Expression>();
        while (!Take(")"))
        {
            if (arguments.Count > 0)
            {
                Require(",");
            }
            arguments.Add(Operators(0));
        }
        return [.. arguments];
    }

    private bool Take(string symbol)
    {
        var taken = Here.Is(symbol);
        _at += taken ? 1 : 0;
        return taken;
    }

    private void Require(string symbol)
    {
        if (!Take(symbol))
        {
            throw new TemplateException($"'{symbol}' is missing before {Here}");
        }
    }

    private TemplateException Unexpected() => new($"{Here} is not expected there");
}
