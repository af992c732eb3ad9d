using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>What is counted is what the serializer writes, whatever it has to escape.</summary>
public sealed class JsonSizeTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"a":null,"b":true,"c":false,"d":-12.5e3,"e":[1,[],{"f":""}]}""")]
    [InlineData("""{"plain":"abc XYZ 09 !#$%()*,-./:;=?@[]^_{|}~"}""")]
    [InlineData("""{"escaped":"& < > + ' ` \" \\ / \u0000 \n \t \u007f"}""")]
    [InlineData("""{"Größe":"naïve 日本語 \u200b \u2028 👩‍👩‍👧 🏨"}""")]
    public void Size_IsThatOfWhatIsWritten(string json)
    {
        var node = JsonNode.Parse(json);

        Assert.Equal((node?.ToJsonString() ?? "null").Length, JsonSize.Of(node));
    }

    [Fact]
    public void EachCharacterOfTheBasicPlane_CountsAsItIsWritten()
    {
        var wrong = Enumerable.Range(0, char.MaxValue + 1).Where(code => !char.IsSurrogate((char)code))
            .Where(code => JsonSize.Of(JsonValue.Create($"{(char)code}")) != JsonValue.Create($"{(char)code}").ToJsonString().Length);

        Assert.Empty(wrong);
    }
}
