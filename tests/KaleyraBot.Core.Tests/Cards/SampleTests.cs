using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards;

/// <summary>Every sample card, as people get it, against everything that knows Adaptive Cards.</summary>
public sealed class SampleTests
{
    // Some hosts refuse cards beyond 28 KB.
    private const int LargestCard = 24 * 1024;

    private static readonly string[] Required = ["text", "title", "label"];

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly CardBook Book = SampleBook.Cards;

    public static TheoryData<string> Names => CardSamples.Names;

    [Fact]
    public void Samples_Templates_AreAllShown()
    {
        var written = Directory.EnumerateFiles(Repo.File("cards"), "*.json").Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal).ToList();
        var shown = CardSamples.All.Select(sample => sample.Card.Template).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(written.SequenceEqual(shown, StringComparer.Ordinal),
            "tests/KaleyraBot.TestKit/Cards/CardSamples.cs has a row for each shape of each card. "
            + $"Without a row: [{string.Join(", ", written.Except(shown))}]. Without a template in cards/: [{string.Join(", ", shown.Except(written))}].");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_Expanded_LeavesNothingUnresolved(string name)
    {
        var text = Book.Expand(CardSamples.Find(name), "en").ToJsonString(AsSent);
        Assert.DoesNotContain("${", text, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetByteCount(text);
        Assert.True(bytes <= LargestCard, $"{name} takes {bytes} bytes, of {LargestCard} that are sure to be shown everywhere: people get a shorter card.");
    }

    // Phones refuse a whole card for one of these.
    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_Expanded_HasNoEmptyTextTitleOrChoice(string name) =>
        Assert.DoesNotContain(
            Objects(Book.Expand(CardSamples.Find(name), "en")),
            thing => Required.Any(property => thing.TryGetPropertyValue(property, out var value) && value?.ToString().Length is null or 0)
                || (thing.ContainsKey("title") && !thing.ContainsKey("type") && thing["value"]?.ToString() == ""));

    [Needs(Needs.Time)]
    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task Sample_Expanded_FitsTheOfficialSchema(string name)
    {
        var schema = await OfficialSchema.LoadAsync();
        Assert.Empty(schema.Complaints(Book.Expand(CardSamples.Find(name), "en")));
    }

    [Needs(Needs.Node)]
    [SkippableFact]
    public async Task Samples_Expanded_AreReadByNpmAdaptiveCardsWithoutComplaint()
    {
        var complaints = await Reference.ComplaintsAsync(CardSamples.All.Select(sample => Book.Expand(sample.Card, "en")));
        Assert.All(CardSamples.All.Zip(complaints), sample => Assert.True(sample.Second.Length == 0, $"{sample.First.Name}: {string.Join("; ", sample.Second)}"));
        Assert.Equal(CardSamples.All.Count, complaints.Count);
    }

    [Needs(Needs.Node)]
    [SkippableFact]
    public async Task Samples_Expanded_AreWhatTheReferenceMakes()
    {
        var answers = await Reference.ExpandAsync(CardSamples.All.Select(sample => (Source(sample.Card.Template), Book.Bind(sample.Card, "en"))));
        foreach (var (sample, answer) in CardSamples.All.Zip(answers))
        {
            var ours = Book.Expand(sample.Card, "en");
            var expected = Assert.IsType<JsonObject>(answer["result"]);
            foreach (var name in new[] { "version", "fallbackText" })
            {
                expected[name] = ours[name]!.DeepClone();
            }
            Assert.True(JsonNode.DeepEquals(expected, ours), $"{sample.Name}\nreference {expected.ToJsonString()}\nours      {ours.ToJsonString()}");
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(property => Objects(property.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static JsonObject Source(string template) => Json.Object(File.ReadAllText(Repo.File("cards", template + ".json")));
}
