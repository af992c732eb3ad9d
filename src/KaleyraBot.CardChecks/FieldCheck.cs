using System.Text.Json.Nodes;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.CardChecks;

/// <summary>Each row of the table of fields has its label and its hint, whose keys are made from its name.</summary>
internal static class FieldCheck
{
    private const string Section = "fields";

    public static void Check(JsonFile file, JsonObject text, Dictionary<string, string> sentences, List<CardProblem> problems)
    {
        if (text[Section] is not JsonObject)
        {
            return;
        }
        problems.AddRange(Fields.All
            .SelectMany(field => new[] { field.Label.Key, field.Hint.Key }, (field, key) => (field.Name, Key: key))
            .Where(needed => !sentences.ContainsKey(needed.Key))
            .Select(needed => file.Problem(
                $"/{Section}", Codes.Sentence, $"'{needed.Key}' is missing: Fields.cs has a row '{needed.Name}'")));
    }
}
