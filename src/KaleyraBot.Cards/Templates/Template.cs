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

    /// <summary>The finished JSON; <paramref name="words"/> are seen as <c>$root.text</c> and say the sentences of the data. Null where the whole template is dropped.</summary>
    public JsonNode? Expand(JsonObject data, Sentences? words = null) =>
        Expander.TryExpand(Node, Scope.Of(data, words), out var result) ? result : null;
}
