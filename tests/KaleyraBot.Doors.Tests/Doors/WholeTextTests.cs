using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Doors.Payloads;

namespace KaleyraBot.Tests.Doors;

public sealed class WholeTextTests
{
    [Theory]
    [InlineData("""{"a":"x"}""", "x")]
    [InlineData("""{"a":"\ud83d"}""", "\uFFFD")]
    [InlineData("""{"a":"\uD83Dx\uDE00"}""", "\uFFFDx\uFFFD")]
    [InlineData("""{"a":"\ude00\ud83d"}""", "\uFFFD\uFFFD")]
    [InlineData("""{"a":"\ud83d\ud83d\ude00"}""", "\uFFFD\U0001F600")]
    [InlineData("""{"a":"\ud83d\ude00 \u00e9 \"\n"}""", "\U0001F600 é \"\n")]
    [InlineData("""{"a":"\\ud83d"}""", """\ud83d""")]
    [InlineData("""{"a":"\\\ud83d"}""", "\\\uFFFD")]
    [InlineData("""{"\ud83d":0,"a":"x"}""", "x")]
    public void Json_WithHalvesOfCharacters_HasBrokenOnesInTheirPlace(string json, string expected) =>
        Assert.Equal(expected, (string?)JsonNode.Parse(WholeText.Mend(Encoding.UTF8.GetBytes(json)).Span)!["a"]);

    [Fact]
    public void Bytes_ThatAreNoUtf8_BecomeBrokenCharacters() =>
        Assert.Equal("a\uFFFDb", (string?)JsonNode.Parse(WholeText.Mend(new byte[] { 0x22, 0x61, 0xFF, 0x62, 0x22 }).Span));

    [Fact]
    public void Json_ThatIsSound_IsTheSameBytes()
    {
        ReadOnlyMemory<byte> sound = Encoding.UTF8.GetBytes("""{"a":"é 😀"}""");
        Assert.Equal(sound, WholeText.Mend(sound));
    }
}
