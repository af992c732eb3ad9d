using System.Text.Json.Nodes;
using CsCheck;
using KaleyraBot.BlockKit;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>What must hold whatever a card looks like.</summary>
public sealed class RandomCardsTests
{
    [Needs(Needs.Time)]
    [Fact]
    public void Card_Any_IsTakenByEverySurface() => RandomCards.Card.Sample(card =>
    {
        BlockSamples.IsValid(BlockSamples.Modal(card), BlockKitSurface.Modal);
        BlockSamples.IsValid(BlockKitCard.ToMessage(card), BlockKitSurface.Message);
        BlockSamples.IsValid(BlockKitCard.ToHome(card), BlockKitSurface.Home);
    }, print: card => card.ToJsonString());

    [Needs(Needs.Time)]
    [Fact]
    public void Card_Any_NamesNobodyAndLinksNothingThatItDidNot() => RandomCards.Card.Sample(card =>
    {
        var message = BlockKitCard.ToMessage(card);
        Assert.DoesNotContain("<!", message["text"]!.ToString(), StringComparison.Ordinal);
        Assert.All(Markup(message).Concat(Markup(BlockSamples.Modal(card))), text =>
        {
            Assert.DoesNotContain("<!channel", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<http", text, StringComparison.Ordinal);
        });
    }, print: card => card.ToJsonString());

    [Needs(Needs.Time)]
    [Fact]
    public void Card_Any_StaysAsItWasAndGivesTheSameTwice() => RandomCards.Card.Sample(card =>
    {
        var before = card.ToJsonString();
        Assert.Equal(BlockSamples.Modal(card).ToJsonString(), BlockSamples.Modal(card).ToJsonString());
        Assert.Equal(before, card.ToJsonString());
    }, print: card => card.ToJsonString());

    [Fact]
    public void Values_TypedInAModal_ComeBackAsTyped() => Gen.Select(Gen.String[Gen.Char[' ', '\u04FF'], 0, 200], Gen.OneOf("a", "b", ""), Gen.OneOf("", "a", "b", "a,b"), Gen.Bool).Sample((text, one, many, on) =>
    {
        var typed = new Dictionary<string, string>
        {
            ["text"] = text,
            ["mail"] = text,
            ["url"] = text,
            ["tel"] = text,
            ["number"] = "4",
            ["date"] = "2026-01-31",
            ["time"] = "",
            ["toggle"] = on ? "true" : "false",
            ["one"] = one,
            ["open"] = one,
            ["many"] = many,
            ["boxes"] = many,
        };
        var state = SlackClient.State(BlockSamples.Modal(Elements.All), typed);
        Assert.Equal(typed.OrderBy(value => value.Key), BlockKitState.Read(state, Elements.All).OrderBy(value => value.Key));
    });

    private static IEnumerable<string> Markup(JsonNode? node) => node switch
    {
        JsonObject map when map["type"]?.ToString() == "mrkdwn" => [map["text"]!.ToString()],
        JsonObject map => map.SelectMany(property => Markup(property.Value)),
        JsonArray list => list.SelectMany(Markup),
        _ => [],
    };
}
