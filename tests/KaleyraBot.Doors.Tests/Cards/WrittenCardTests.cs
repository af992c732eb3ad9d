using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Teams.Views;

namespace KaleyraBot.Tests.Cards;

/// <summary>Cards are written without being made first, and changed by their templates: either way it is the same card.</summary>
public sealed class WrittenCardTests
{
    private static readonly CardBook Book = SampleBook.Cards;

    private static readonly Dictionary<string, Func<JsonObject, JsonObject>> Changes = new()
    {
        ["as it is"] = card => card,
        ["message"] = card => TeamsCard.InMessage(card, shared: false),
        ["shared message"] = card => TeamsCard.InMessage(card, shared: true),
        ["dialog"] = TeamsCard.InDialog,
    };

    private static readonly Dictionary<string, CardBook> Books =
        Changes.ToDictionary(change => change.Key, change => Book.Changed(change.Value));

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (sample, _) in CardSamples.All)
            {
                foreach (var change in Changes.Keys)
                {
                    all.Add(sample, change);
                }
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Sample_Written_IsTheSampleMadeAndThenChanged(string name, string change)
    {
        var card = CardSamples.Find(name);
        var made = Changes[change](Book.Expand(card, "en"));
        var written = JsonNode.Parse(CardJson.Bytes(writer => Books[change].Write(writer, card, "en")));
        Assert.True(JsonNode.DeepEquals(made, written), $"made    {made.ToJsonString()}\nwritten {written?.ToJsonString()}");
        Assert.True(JsonNode.DeepEquals(made, Books[change].Expand(card, "en")));
    }

    [Fact]
    public void Changed_ActionThatRepeatsOrIsNotThere_TakesThatAlong()
    {
        const string Action = """
            "type":"Action.Execute","verb":"open","title":"${$data}","data":{"id":"${$data}"},"fallback":{"type":"Action.Submit","data":{"id":"${$data}"}}
            """;
        using var folder = new CardFolder().Template("small", $$$"""
            {"type":"AdaptiveCard","version":"1.5","body":[],"actions":[{"$data":"${items}",{{{Action}}}},{"$when":"${no}",{{{Action}}}}]}
            """);
        var card = new Card("small", new JsonObject { ["items"] = new JsonArray("a", "b"), ["no"] = false }, Sentence.Of("form.title"));
        foreach (var change in Changes.Values)
        {
            var book = folder.Book();
            Json.Equal(change(book.Expand(card, "en")), JsonNode.Parse(CardJson.Bytes(writer => book.Changed(change).Write(writer, card, "en"))));
        }
    }

    [Fact]
    public void Bytes_WithinBytes_AreApart()
    {
        var outer = CardJson.Bytes(writer =>
        {
            writer.WriteStartArray();
            writer.WriteRawValue(CardJson.Bytes(inner => inner.WriteStringValue("in")));
            writer.WriteStringValue("out");
            writer.WriteEndArray();
        });
        Assert.Equal("""["in","out"]"""u8.ToArray(), outer);
    }
}
