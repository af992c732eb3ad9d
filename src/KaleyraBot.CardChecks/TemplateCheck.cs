using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Cards.Templates;
using KaleyraBot.Cards.Text;

namespace KaleyraBot.CardChecks;

/// <summary>Checks one template: its expressions, its sentences, and the card it makes.</summary>
internal static class TemplateCheck
{
    /// <param name="file">The template.</param>
    /// <param name="text">The sentences of the last fallback language.</param>
    /// <param name="problems">Where to note.</param>
    public static void Check(JsonFile file, JsonObject text, List<CardProblem> problems)
    {
        var compiler = new TemplateCompiler();
        compiler.Compile(file.Root);
        problems.AddRange(compiler.Problems.Select(problem => file.Problem(problem.Pointer, Codes.Unreadable, problem.Message)));
        new TemplateWalk(file, problems).Card();
        foreach (var (pointer, written) in Strings(file.Root, ""))
        {
            foreach (var path in Paths(written))
            {
                if (Missing(path, text) is { } message)
                {
                    problems.Add(file.Problem(pointer, Codes.Sentence, $"{written}: {message}"));
                }
            }
        }
    }

    private static IEnumerable<Expression.Path> Paths(string written) =>
        (TextRules.Parse(written) ?? []).Where(part => part.Binding is not null)
            .SelectMany(part => part.Binding!.Expression.All()).OfType<Expression.Path>();

    private static string? Missing(Expression.Path path, JsonObject text)
    {
        if (path is { Start: "text", Steps.Length: > 0 } or { Start: "$data", Steps: [{ Name: "text" }, _, ..] })
        {
            return "inside a repetition this is the item's; sentences are $root.text.*";
        }
        if (path is not { Start: "$root", Steps: [{ Name: "text" }, ..] })
        {
            return null;
        }
        JsonNode? node = text;
        foreach (var step in path.Steps.Skip(1))
        {
            var name = step.Name ?? (step.Index is Expression.Literal { Value.Kind: ValueKind.Text } literal ? literal.Value.Text : null);
            if (name is null)
            {
                return null;
            }
            node = node is JsonObject section ? section[name] : null;
        }
        return node switch
        {
            null => "this sentence is not in text/en.json",
            JsonObject => "this is a section of text/en.json, not a sentence",
            _ when Phrase.Parse(node.ToString()).Placeholders.Any() =>
                "this sentence has placeholders, which a template cannot fill; say it in the data",
            _ => null,
        };
    }

    private static IEnumerable<(string Pointer, string Text)> Strings(JsonNode? node, string pointer) => node switch
    {
        JsonObject map => map.SelectMany(property => Strings(property.Value, Pointer.Below(pointer, property.Key))),
        JsonArray list => list.SelectMany((item, i) => Strings(item, $"{pointer}/{i}")),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [(pointer, value.GetValue<string>())],
        _ => [],
    };
}
