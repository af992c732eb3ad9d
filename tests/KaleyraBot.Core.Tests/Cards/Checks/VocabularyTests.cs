using System.Text.Json.Nodes;
using KaleyraBot.CardChecks;

namespace KaleyraBot.Tests.Cards.Checks;

public sealed class VocabularyTests
{
    // Teams' own, which the schema does not know.
    private static readonly string[] TeamsOnly = ["msteams", "msTeams"];

    [SkippableFact]
    public void Vocabulary_Kinds_HaveThePropertiesOfTheOfficialSchema()
    {
        var definitions = (JsonObject)OfficialSchema.Read()["definitions"]!;
        Assert.All(Vocabulary.All, kind => Assert.Equal(
            Properties((JsonObject)definitions[kind.Name]!).Order(StringComparer.Ordinal),
            kind.Properties.Keys.Except(TeamsOnly).Order(StringComparer.Ordinal)));
    }

    [SkippableFact]
    public void Vocabulary_Elements_AreAllOfTheOfficialSchema()
    {
        var definitions = (JsonObject)OfficialSchema.Read()["definitions"]!;
        foreach (var (family, name) in new[] { ("Element", "ImplementationsOf.Element"), ("Action", "ImplementationsOf.Action"), ("Inline", "ImplementationsOf.Inline") })
        {
            var references = ((JsonArray)definitions[name]!["anyOf"]!).Select(one => one!["allOf"]![0]!["$ref"]!.ToString().Split('/')[^1]);
            Assert.Equal(references.Order(StringComparer.Ordinal),
                Vocabulary.All.Where(kind => kind.Family == family).Select(kind => kind.Name).Order(StringComparer.Ordinal));
        }
    }

    // A text run is a text or an object; "rtl?" is the schema's way to write rtl.
    private static IEnumerable<string> Properties(JsonObject definition) =>
        ((definition["properties"] ?? definition["anyOf"]?[1]?["properties"]) as JsonObject)!.Select(property => property.Key.TrimEnd('?'));
}
