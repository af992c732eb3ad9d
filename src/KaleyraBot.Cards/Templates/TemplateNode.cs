using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.Templates;

/// <summary>A part of a compiled template. Immutable: whatever an expansion hands out is a copy.</summary>
internal abstract record TemplateNode
{
    private TemplateNode() { }

    /// <summary>JSON without bindings.</summary>
    public sealed record Fixed(JsonNode? Node) : TemplateNode
    {
        private byte[]? _utf8;

        /// <summary>As it is sent.</summary>
        public byte[] Utf8 => _utf8 ??= JsonSerializer.SerializeToUtf8Bytes(Node, CardJson.Writing);
    }

    /// <summary>A text that is one expression: the result keeps its JSON type.</summary>
    public sealed record Bound(Binding Binding) : TemplateNode;

    /// <summary>A text with expressions in it.</summary>
    public sealed record Mixed(TextPart[] Parts) : TemplateNode;

    /// <summary>A list; lists are flat, so none of the items is one.</summary>
    public sealed record List(TemplateNode[] Items) : TemplateNode;

    /// <summary>An object; <paramref name="Data"/> narrows the scope or repeats it, <paramref name="When"/> drops it.</summary>
    public sealed record Map(TemplateNode? Data, Binding? When, TemplateProperty[] Properties) : TemplateNode;
}

/// <summary>A property of an object of a template.</summary>
internal sealed record TemplateProperty(JsonEncodedText Name, TemplateNode Node)
{
    public TemplateProperty(string name, TemplateNode node)
        : this(JsonEncodedText.Encode(name, CardJson.Encoder), node)
    {
    }
}

/// <summary>An expression with its source, which is shown where it cannot be computed.</summary>
internal sealed record Binding(string Source, Expression Expression)
{
    public Value Evaluate(in Scope scope) =>
        Evaluator.Evaluate(Expression, scope, substitute: true) is { Kind: not ValueKind.Failed } value ? value
            : Value.Of("${" + Source + "}");

    public bool Holds(in Scope scope) => Evaluator.Evaluate(Expression, scope, substitute: false).IsTrue;
}

/// <summary>Fixed text, or a binding.</summary>
internal sealed record TextPart(string Text, Binding? Binding = null);
