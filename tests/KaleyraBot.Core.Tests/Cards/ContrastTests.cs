using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards;

/// <summary>Whether every word of every card can be read in Teams' own colours: 4.5 : 1 against the box it stands in.</summary>
public sealed class ContrastTests
{
    private const double Least = 4.5;

    private static readonly CardBook Book = CardBook.Load(Repo.File("cards"));

    public static TheoryData<string> Names => CardSamples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_OfEveryCard_CanBeReadInTeamsLightAndDark(string name)
    {
        foreach (var colors in TeamsColors.All)
        {
            Assert.All(Words(Book.Expand(CardSamples.Find(name), "en"), "default"), said =>
            {
                var contrast = colors.Contrast(said.Box, said.Color, said.Subtle);
                Assert.True(contrast >= Least, $"{name}, {colors.Name}: «{said.Text}» is {said.Color} on {said.Box}, {contrast:0.00} : 1.");
            });
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_InAColouredBox_HaveNoColourOfTheirOwn(string name) => Assert.DoesNotContain(
        Words(Book.Expand(CardSamples.Find(name), "en"), "default"), said => said.Box != "default" && said.Color != "default");

    [Fact]
    public void Samples_OfStatesAndTones_AreAllThere()
    {
        var states = SampleRequests.All.Select(sample => sample.Request.State).ToHashSet();
        Assert.All(Enum.GetValues<RequestState>(), state => Assert.Contains(state, states));
        Assert.All(Enum.GetValues<NoticeTone>(), tone => Assert.Contains($"notice-{tone}", CardSamples.All.Select(sample => sample.Name)));
    }

    [Theory]
    [InlineData("light", "warning", "warning", 1.18)]
    [InlineData("light", "default", "warning", 1.47)]
    [InlineData("light", "good", "good", 1.85)]
    [InlineData("dark", "default", "attention", 3.24)]
    public void Contrast_OfWordsThatNobodyCanRead_IsFound(string theme, string box, string color, double contrast) =>
        Assert.Equal(contrast, TeamsColors.All.Single(colors => colors.Name == theme).Contrast(box, color, subtle: false), 0.01);

    private static IEnumerable<(string Text, string Box, string Color, bool Subtle)> Words(JsonNode? node, string box) => node switch
    {
        JsonArray list => list.SelectMany(item => Words(item, box)),
        JsonObject thing when thing["type"]?.ToString() is "TextBlock" or "TextRun" =>
            [(thing["text"]!.ToString(), box, thing["color"]?.ToString() ?? "default", thing["isSubtle"]?.GetValue<bool>() == true)],
        JsonObject { Count: > 0 } thing => thing.SelectMany(part => Words(part.Value, Box(thing, box))),
        _ => [],
    };

    /// <summary>Boxes alone have a style that paints; the style of a button or a heading is something else.</summary>
    private static string Box(JsonObject thing, string around) =>
        thing["type"]?.ToString() is "Container" or "ColumnSet" or "Column" or "Table" or "TableCell" ? thing["style"]?.ToString() ?? around : around;
}
