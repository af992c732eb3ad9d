using System.Text.Json;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class FieldNfcTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("a\u0323\u0302", "\u1EAD")]
    [InlineData("a\u0302\u0323", "\u1EAD")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\u0915\u093C", "\u0915\u093C")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("plain \u00E9", "plain \u00E9")]
    [InlineData("😀", "😀")]
    public void Compose_WhatLooksTheSame_IsTheSame(string typed, string composed) => Assert.Equal(composed, FieldNfc.Compose(typed));

    [Fact]
    public void Compose_HalfCharacter_IsLeftForTheRuleThatRefusesIt() => Assert.Equal("e\u0301\uD800", FieldNfc.Compose("e\u0301\uD800"));

    /// <summary>Every character of the first plane, alone and between marks of different classes, against the normalisation of ICU.</summary>
    [SkippableFact]
    public async Task Compose_EveryCharacter_IsWhatIcuMakesOfIt()
    {
        string[] around = ["{0}", "e{0}\u0301", "a\u0323{0}\u0302", "\u1100{0}\u11A8", "{0}\u0338\u0345"];
        var texts = Enumerable.Range(0x20, 0xFFFE - 0x20)
            .Where(value => !char.IsSurrogate((char)value) && value is not (>= 0xF900 and <= 0xFAFF) && IsOldEnough(value))
            .SelectMany(value => around.Select(pattern => pattern.Replace("{0}", ((char)value).ToString(), StringComparison.Ordinal)))
            .ToList();

        var expected = JsonSerializer.Deserialize<List<string>>(await NodeTool.RunAsync("nfc.mjs", JsonSerializer.Serialize(texts)))!;

        Assert.Equal(texts.Count, expected.Count);
        Assert.Empty(texts.Zip(expected).Where(pair => FieldNfc.Compose(pair.First) != pair.Second).Select(pair => Escaped(pair.First)));
    }

    // Marks that joined Unicode after the version of our table.
    private static bool IsOldEnough(int value) => value is not (0x0897 or (>= 0x1ACF and <= 0x1AFF) or 0x0ECE or 0x0CF3);

    private static string Escaped(string text) => string.Concat(text.EnumerateRunes().Select(rune => $"U+{rune.Value:X4} "));
}
