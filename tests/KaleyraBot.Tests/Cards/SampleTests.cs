using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards;

/// <summary>Every sample card, as people get it, against everything that knows Adaptive Cards.</summary>
public sealed class SampleTests
{
    // Hosts refuse cards beyond 28 KB in places, and phones are slow with far less.
    private const int LargestCard = 20 * 1024;

    private static readonly CardBook Book = CardBook.Load(Repo.File("cards"));

    public static TheoryData<string> Names => CardSamples.Names;

    [Fact]
    public void Samples_Templates_AreAllShown() =>
        Assert.Equal(
            Directory.EnumerateFiles(Repo.File("cards"), "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            CardSamples.All.Select(sample => sample.Card.Template).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_Expanded_LeavesNothingUnresolved(string name)
    {
        var text = Book.Expand(CardSamples.Find(name), "en").ToJsonString();
        Assert.DoesNotContain("${", text, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, LargestCard);
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task Sample_Expanded_FitsTheOfficialSchema(string name)
    {
        var schema = await OfficialSchema.LoadAsync();
        Assert.Empty(schema.Complaints(Book.Expand(CardSamples.Find(name), "en")));
    }

    [SkippableFact]
    public async Task Samples_Expanded_AreReadByNpmAdaptiveCardsWithoutComplaint()
    {
        var complaints = await Reference.ComplaintsAsync(CardSamples.All.Select(sample => Book.Expand(sample.Card, "en")));
        Assert.All(CardSamples.All.Zip(complaints), sample => Assert.True(sample.Second.Length == 0, $"{sample.First.Name}: {string.Join("; ", sample.Second)}"));
        Assert.Equal(CardSamples.All.Count, complaints.Count);
    }

    [SkippableFact]
    public async Task Samples_Expanded_AreWhatTheReferenceMakes()
    {
        var answers = await Reference.ExpandAsync(CardSamples.All.Select(sample => (Source(sample.Card.Template), Book.Bind(sample.Card, "en"))));
        foreach (var (sample, answer) in CardSamples.All.Zip(answers))
        {
            var ours = Book.Expand(sample.Card, "en");
            var expected = Assert.IsType<JsonObject>(answer["result"]);
            foreach (var name in new[] { "version", "lang", "fallbackText" })
            {
                expected[name] = ours[name]!.DeepClone();
            }
            Assert.True(JsonNode.DeepEquals(expected, ours), $"{sample.Name}\nreference {expected.ToJsonString()}\nours      {ours.ToJsonString()}");
        }
    }

    private static JsonObject Source(string template) => Json.Object(File.ReadAllText(Repo.File("cards", template + ".json")));
}
