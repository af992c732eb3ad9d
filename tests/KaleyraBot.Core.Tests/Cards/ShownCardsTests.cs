using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Core.Forms;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards;

/// <summary>What people see of every sample card, kept for reading; and what must hold for all of them.</summary>
public sealed class ShownCardsTests
{
    private static readonly CardBook Book = SampleBook.Cards;

    public static TheoryData<string> Templates => [.. CardSamples.All.Select(sample => sample.Card.Template).Distinct()];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Cards_OfATemplate_LookAsKept(string template)
    {
        var shown = new StringBuilder();
        foreach (var (name, card) in CardSamples.All.Where(sample => sample.Card.Template == template))
        {
            shown.Append("=== ").Append(name).Append(" (").Append(card.Key).AppendLine(")").AppendLine(Book.Say(card.Summary, "en")).AppendLine()
                .AppendLine(CardOutline.Of(Book.Expand(card, "en")));
        }
        Snapshot.Matches($"{template}.txt", shown.ToString());
    }

    [Fact]
    public void Values_TypedByPeople_StandOnlyWhereNothingReadsThemAsMarkup()
    {
        var typed = SampleData.Wrong.Where(typed => typed.Key is not ("wa_number" or "contact_email")).Select(typed => typed.Value).Append(SampleData.Mallory.Name).Append("**bad**").ToList();
        foreach (var (name, card) in CardSamples.All)
        {
            var harmful = Strings(Book.Expand(card, "en"), "")
                .Where(text => text.Place is not ("TextRun.text" or "Input.Text.value" or "Input.ChoiceSet.value" or ".value" or ".title" or "AdaptiveCard.fallbackText"))
                .Where(text => typed.Any(value => text.Value.Contains(value, StringComparison.Ordinal)));
            Assert.True(!harmful.Any(), $"{name}: {harmful.FirstOrDefault()}");
        }
    }

    [Fact]
    public void Values_ThatLookLikeExpressions_AreShownAsTheyAre()
    {
        var values = new Dictionary<string, string> { ["wa_number"] = SampleData.Number, ["about"] = "${$root.text.form.title} {{say}} {name}" };
        var reading = FormReader.Read(values, SampleData.Listed);

        var form = Book.Expand(FormCard.Build(SampleData.Ticket, values, reading, SampleData.Listed, SampleData.Nothing), "en");
        var preview = Book.Expand(PreviewCard.Build(SampleData.Ticket, reading, SampleData.Asha, SampleData.Nothing), "en");

        Assert.Contains(Strings(form, ""), text => text == ("Input.Text.value", values["about"]));
        Assert.Contains(values["about"], Runs(preview));
    }

    [Fact]
    public void Dates_TypedByPeople_AreNeverWholeInOneText() => Assert.All(CardSamples.All, sample => Assert.DoesNotContain(
        Strings(Book.Expand(sample.Card, "en"), ""),
        text => text.Place is "TextRun.text" or "TextBlock.text" or "AdaptiveCard.fallbackText" && text.Value.Contains("{{DATE(2020", StringComparison.Ordinal)));

    [Fact]
    public void Choices_OfEveryCard_HaveATitleAndAValue() => Assert.All(CardSamples.All, sample => Assert.DoesNotContain(
        Strings(Book.Expand(sample.Card, "en"), ""), text => text.Place is ".value" or ".title" && text.Value.Length == 0));

    /// <summary>The text of each paragraph, its runs joined.</summary>
    private static string Runs(JsonNode? node) => string.Concat(Strings(node, "").Where(text => text.Place == "TextRun.text").Select(text => text.Value));

    private static IEnumerable<(string Place, string Value)> Strings(JsonNode? node, string place) => node switch
    {
        JsonObject map => map.SelectMany(property => Strings(property.Value, $"{map["type"]}.{property.Key}")),
        JsonArray list => list.SelectMany(item => Strings(item, place)),
        JsonValue value => [(place, value.ToString())],
        _ => [],
    };
}
