using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Cards.Text;

namespace KaleyraBot.Cards.Templates;

/// <summary>A template of <c>cards/</c>, compiled once and bound to data as often as wanted, from any thread.</summary>
internal sealed record Template(string Name, TemplateNode Node)
{
    /// <exception cref="InvalidDataException">Names the template, and for each problem the JSON pointer and the expression.</exception>
    public static Template Compile(string name, JsonNode? json)
    {
        var compiler = new TemplateCompiler();
        var node = compiler.Compile(json);
        return compiler.Problems.Count == 0
            ? new(name, node)
            : throw new InvalidDataException($"Template '{name}': {string.Join("; ", compiler.Problems.Select(p => $"{p.Pointer}: {p.Message}"))}");
    }

    /// <summary>The same for the readers of one language, with all said that is the same in each of their cards.</summary>
    public Template In(Sentences words) => this with { Node = Constants.Said(Node, words) };

    /// <summary>The same, saying what stands for the whole card in this property.</summary>
    public Template WithSummary(string property)
    {
        if (Node is not TemplateNode.Map map)
        {
            return this;
        }
        var summary = new TemplateProperty(property, new TemplateNode
            .Bound(new(Scope.SummaryName, new Expression.Path(Scope.SummaryName, []))));
        var at = Array.FindIndex(map.Properties, known => known.Name.Value == property);
        return this with
        {
            Node = map with
            {
                Properties = at < 0 ? [.. map.Properties, summary]
            : [.. map.Properties[..at], summary, .. map.Properties[(at + 1)..]]
            }
        };
    }

    /// <summary>
    /// The finished JSON; <paramref name="words"/> are seen as <c>$root.text</c> and say the sentences of the data. Null where the whole
    /// template is dropped.
    /// </summary>
    public JsonNode? Expand(JsonObject data, Sentences? words = null) => Expand(Scope.Of(data, words));

    public JsonNode? Expand(in Scope scope)
    {
        var sink = new NodeSink();
        Expander.Put(Node, scope, sink);
        return sink.Result;
    }

    /// <summary>The same JSON, written.</summary>
    public void Write(in Scope scope, Utf8JsonWriter writer) => Expander.Put(Node, scope, new ByteSink(writer));
}
