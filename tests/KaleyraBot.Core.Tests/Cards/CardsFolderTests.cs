using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaleyraBot.CardChecks;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards;

/// <summary>The cards that we ship.</summary>
public sealed partial class CardsFolderTests
{
    private static readonly string[] SpokenProperties = ["text", "title", "label", "placeholder", "errorMessage", "altText", "tooltip", "fallbackText", "speak", "value"];

    [Fact]
    public void Cards_AsTheBuildChecksThem_HaveNoProblem() => Assert.Empty(CardCheck.Find(Repo.File("cards"), Repo.File("src")));

    [Fact]
    public void Cards_Templates_HoldNoWords()
    {
        var words = Directory.EnumerateFiles(Repo.File("cards"), "*.json")
            .SelectMany(file => Strings(JsonNode.Parse(File.ReadAllText(file)), "").Select(text => (File: Path.GetFileName(file), text.Name, text.Text)))
            .Where(text => Words().IsMatch(Expression().Replace(text.Text, "")) && (SpokenProperties.Contains(text.Name) || text.Text.Contains(' ')));
        Assert.Empty(words);
    }

    [Fact]
    public void Cards_Folder_HoldsTemplatesAndTextOnly() =>
        Assert.All(Directory.EnumerateFileSystemEntries(Repo.File("cards")), entry => Assert.Matches(@"[/\\](text|[a-z]+\.json)$", entry));

    private static IEnumerable<(string Name, string Text)> Strings(JsonNode? node, string name) => node switch
    {
        JsonObject map => map.SelectMany(property => Strings(property.Value, property.Key)),
        JsonArray list => list.SelectMany(item => Strings(item, name)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [(name, value.GetValue<string>())],
        _ => [],
    };

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Words();
}
