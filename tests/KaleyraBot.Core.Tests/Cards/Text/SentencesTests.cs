using KaleyraBot.Cards;
using KaleyraBot.Cards.Text;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Tests.Cards.Text;

public sealed class SentencesTests
{
    private static readonly TextBook Book = new(new Dictionary<string, System.Text.Json.Nodes.JsonObject>
    {
        ["en"] = Json.Object("""{"a":{"hello":"Hello {name}, {count} new.","bye":"Bye","and":"{first} and {last}"}}"""),
        ["de"] = Json.Object("""{"a":{"hello":"Hallo {name}, {count} neu.","bye":"Tschüss"}}"""),
        ["de-AT"] = Json.Object("""{"a":{"bye":"Servus"}}"""),
    }, Naming.Nobody);

    [Theory]
    [InlineData("en", "Bye")]
    [InlineData("en-US", "Bye")]
    [InlineData("de", "Tschüss")]
    [InlineData("de-CH-1996", "Tschüss")]
    [InlineData("de-AT", "Servus")]
    [InlineData("DE-at", "Servus")]
    [InlineData("fr", "Bye")]
    [InlineData("", "Bye")]
    [InlineData("-", "Bye")]
    public void Language_NotThere_FallsBack(string language, string expected) => Assert.Equal(expected, Say(language, Sentence.Of("a.bye")));

    [Fact]
    public void Key_MissingInALanguage_FallsBackByItself()
    {
        Assert.Equal("Hallo Ann, 3 neu.", Say("de-AT", Sentence.Of("a.hello", ("name", "Ann"), ("count", 3))));
        Assert.Equal("Tschüss and Servus", Say("de", Sentence.Of("a.and", ("first", Sentence.Of("a.bye")), ("last", "Servus"))));
    }

    [Theory]
    [InlineData("{count}", "Hello {count}, 3 new.")]
    [InlineData("{name} {0} {{x}} $& ${a}", "Hello {name} {0} {{x}} $& ${a}, 3 new.")]
    public void Placeholder_ValueWithBraces_IsNotFilledAgain(string name, string expected) =>
        Assert.Equal(expected, Say("en", Sentence.Of("a.hello", ("name", name), ("count", 3))));

    [Fact]
    public void Placeholder_WithoutValue_StaysVisible() =>
        Assert.Equal("Hello {name}, 3 new.", Say("en", Sentence.Of("a.hello", ("count", 3))));

    [Fact]
    public void Sentence_InASentence_IsSaidInTheSameLanguage() =>
        Assert.Equal("Hallo Servus, 1 neu.", Say("de-AT", Sentence.Of("a.hello", ("name", Sentence.Of("a.bye")), ("count", 1))));

    [Fact]
    public void Key_ThatDoesNotExist_IsShownItself() => Assert.Equal("a.nothing", Say("en", Sentence.Of("a.nothing")));

    [Fact]
    public void SayNodes_AnywhereInData_BecomeText()
    {
        var data = Json.Object("""{"x":{"say":"a.bye"},"list":[{"say":"a.and","with":{"first":1,"last":{"say":"a.bye","with":{}}}},2],"not":{"say":"a.bye","more":1},"n":null}""");
        var before = data.ToJsonString();
        Json.Equal("""{"x":"Bye","list":["1 and Bye",2],"not":{"say":"a.bye","more":1},"n":null}""", SayNode.Resolve(data, Book.In("en")));
        Assert.Equal(before, data.ToJsonString());
    }

    private static string Say(string language, Sentence sentence) => Book.In(language).Say(sentence.Key, sentence.With);
}
