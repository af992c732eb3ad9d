using KaleyraBot.CardChecks;

namespace KaleyraBot.Tests.Cards.Checks;

public sealed class CardNameTests
{
    [Theory]
    [InlineData("""new Card("card", data, summary)""")]
    [InlineData("""public static Card Build() => new("card", data, summary);""")]
    [InlineData("""public static Card Build() => new(name, data, summary);""")]
    [InlineData("""Card card = Build(); Gauge.Add(1, new("kind", kind));""")]
    [InlineData("""Card card = Build(); SlackAddress anywhere = new("", "", "");""")]
    [InlineData("""CommandWord word = new("pong", Takes.Nothing, Read);""")]
    [InlineData("""// Like new Card("pong", data, summary).""")]
    [InlineData("""new Business("pong", data, summary)""")]
    public void Code_WithCardsThatExist_HasNoProblem(string code) => Assert.Empty(Problems(code));

    [Theory]
    [InlineData("""new Card("pong", data, summary)""")]
    [InlineData("""new Chat.Card(Template: "pong", data, summary)""")]
    [InlineData("""public static Card Build() => new("pong", data, summary);""")]
    [InlineData("""public static Card Build() => new( "pong", new JsonObject { ["a"] = 1, ["b"] = Of("x, y", 2) }, summary, key);""")]
    [InlineData("""return new ChatReply.ShowCard(new("pong", [], Sentence.Of("form.title")));""")]
    public void Code_WithACardThatIsMissing_FailsTheCheck(string line)
    {
        var problem = Assert.Single(Problems("\n\n" + line));
        Assert.Equal((Codes.Template, 3), (problem.Code, problem.Line));
        Assert.Contains("there is no template cards/pong.json: write it", problem.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<CardProblem> Problems(string code)
    {
        using var folder = new CardFolder().Element("""{"type":"Container","items":[]}""").Code(code);
        return folder.Problems();
    }
}
