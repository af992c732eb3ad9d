using KaleyraBot.Core.Diagnostics;

namespace KaleyraBot.Tests.Core.Chat;

public sealed class LogTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("adaptiveCard/action", "adaptiveCard/action")]
    [InlineData("Jürgen 😀", "Jürgen 😀")]
    [InlineData("a\r\nfail: forged\n", "a\uFFFD\uFFFDfail: forged\uFFFD")]
    [InlineData("a\u2028b\u2029c\u0085d\u000Be\0", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD")]
    [InlineData("\u001b[31mred\u009b", "\uFFFD[31mred\uFFFD")]
    [InlineData("\u202Edetrever\u200B", "\uFFFDdetrever\uFFFD")]
    public void Text_FromOutside_StaysOnItsLine(string? text, string expected) => Assert.Equal(expected, new LogText(text).ToString());

    [Fact]
    public void Text_WithHalfACharacter_IsWhole() => Assert.Equal("half \uFFFD", new LogText("half \ud83d").ToString());

    [Fact]
    public void Text_WithoutEnd_IsCut() => Assert.Equal(new string('x', 200) + "…", new LogText(new string('x', 10_000)).ToString());
}
