using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaleyraBot.Cards.Templates;
using KaleyraBot.Cards.Text;

namespace KaleyraBot.CardChecks;

/// <summary>
/// Checks the sentences: all are texts, and every language has no others than the last one, with the same placeholders. It may have fewer:
/// then people read the last one's, key by key. A file is named as clients name the language; under another name nobody would read it.
/// </summary>
internal static partial class LanguageCheck
{
    public static void Check(JsonFile last, IEnumerable<JsonFile> others, List<CardProblem> problems)
    {
        Shape(last, last.Root, "", problems);
        var expected = Leaves(last);
        foreach (var file in others)
        {
            if (!Tag().IsMatch(file.Name))
            {
                problems.Add(file.Problem("", Codes.Language,
                    $"'{file.Name}' is no language that a client names, so nobody ever reads it: "
                    + "rename the file, like de.json or de-AT.json"));
            }
            Shape(file, file.Root, "", problems);
            var found = Leaves(file);
            if (expected.Keys.Except(found.Keys).ToList() is { Count: > 0 } missing)
            {
                problems.Add(file.Problem("", Codes.Partial,
                    $"{missing.Count} of {expected.Count} sentences are missing and read as in {last.Name}.json, the first of them '{missing[0]}'") with
                { IsWarning = true });
            }
            problems.AddRange(found.Keys.Except(expected.Keys).Select(key =>
                file.Problem(At(key), Codes.Sentence, $"'{key}' is not in {last.Name}.json, so nobody ever reads it")));
            problems.AddRange(expected.Where(e => found.TryGetValue(e.Key, out var mine) && !Names(mine).SetEquals(Names(e.Value)))
                .Select(e =>
                file.Problem(At(e.Key), Codes.Placeholders,
                    $"the placeholders are {(Names(e.Value) is { Count: > 0 } names ? string.Join(", ", names) : "none")} "
                    + $"in {last.Name}.json")));
        }
    }

    private static Dictionary<string, string> Leaves(JsonFile file) =>
        file.Root is JsonObject tree ? Sentences.Leaves(tree).ToDictionary(leaf => leaf.Key, leaf => leaf.Text) : [];

    private static HashSet<string> Names(string sentence) => [.. Phrase.Parse(sentence).Placeholders];

    private static string At(string key) => "/" + key.Replace('.', '/');

    private static void Shape(JsonFile file, JsonNode? node, string pointer, List<CardProblem> problems)
    {
        if (node is JsonObject section)
        {
            foreach (var (name, below) in section)
            {
                Shape(file, below, Pointer.Below(pointer, name), problems);
            }
        }
        else if (node?.GetValueKind() != JsonValueKind.String || string.IsNullOrWhiteSpace(node.GetValue<string>()))
        {
            problems.Add(file.Problem(pointer, Codes.Unreadable, "here stands a sentence, or an object of sentences"));
        }
    }

    // As TextBook goes from de-AT to de: parts with hyphens, the first one a language of two letters or three.
    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex Tag();
}
