using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Tests.Core.Chat;

public sealed class VerbatimTests
{
    [Fact]
    public void Lines_OfAText_KeepItsParagraphs()
    {
        var lines = Verbatim.Lines("one\r\ntwo\n\n\nthree\n");

        Assert.Equal(["none one", "none two", "small three"], lines.Select(line => $"{line!["spacing"]} {Joined(line["runs"]!)}"));
    }

    [Fact]
    public void Lines_OfTooMany_ShareTheLastOne()
    {
        var text = string.Join('\n', Enumerable.Range(1, 100));

        var lines = Verbatim.Lines(text);

        Assert.Equal(12, lines.Count);
        Assert.Equal(text.Replace("\n", "", StringComparison.Ordinal), string.Concat(lines.Select(line => Joined(line!["runs"]!))).Replace(Verbatim.LineBreak, "", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain('\n', Joined(line!["runs"]!)));
    }

    [Fact]
    public void Lines_AreMarkedWhereThereAreSeveral()
    {
        Assert.All(Verbatim.Lines("one\u2028two"), line => Assert.True(line!["marked"]!.GetValue<bool>()));
        Assert.Null(Assert.Single(Verbatim.Lines("one"))!["marked"]);
    }

    [Fact]
    public void Runs_NameWhatWouldBeInvisible() => Assert.Equal("a‹U+202E›b‹U+200B›👩\u200D💻\uFFFD", Joined(Verbatim.Runs("a\u202Eb\u200B👩\u200D💻\uD800")));

    [Theory]
    [InlineData("{{DATE(2020-01-01T00:00:00Z)}}", 2)]
    [InlineData("a {{{{b", 4)]
    [InlineData("${x} *b* [c](d)", 1)]
    public void Runs_OfALine_AreTheLineCutBetweenBraces(string line, int count)
    {
        var runs = Verbatim.Runs(line);

        Assert.Equal(line, Joined(runs));
        Assert.Equal(count, runs.Count);
        Assert.DoesNotContain(runs, run => run!["text"]!.ToString().Contains("{{", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("short\n text", 20, "short text")]
    [InlineData("abcdefgh", 5, "abcd…")]
    [InlineData("abc😀def", 5, "abc…")]
    public void Excerpt_OfAText_IsOneLineAndNeverHalfAnEmoji(string text, int most, string expected) =>
        Assert.Equal(expected, Joined(Verbatim.Excerpt(text, most)));

    private static string Joined(JsonNode runs) => string.Concat(runs.AsArray().Select(run => run!["text"]));
}
