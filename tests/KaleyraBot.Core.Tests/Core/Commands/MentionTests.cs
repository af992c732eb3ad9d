using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;

namespace KaleyraBot.Tests.Core.Commands;

/// <summary>Where the grammar wants people, a mention is whom it means; everywhere else it is what people see.</summary>
public sealed class MentionTests
{
    private static readonly Mention[] Ben = [new("@Ben Smith", "slack:T1/U2")];

    [Theory]
    [InlineData("wa delegate @Ben Smith until friday", "slack:T1/U2")]
    [InlineData("/wa DELEGATE to @Ben Smith till friday", "slack:T1/U2")]
    [InlineData("wa delegate @dan until friday", "@dan")]
    [InlineData("wa delegate @Dan Smith until friday", "@Dan Smith")]
    public void Delegate_ToAMention_IsToWhomItMeans(string line, string person) =>
        Assert.Equal(new Command.HandOver(person, "friday"), CommandParser.Parse(line, Ben));

    [Fact]
    public void Delegate_ToWhomNobodyKnows_IsAQuestionMark() =>
        Assert.Equal(new Command.HandOver("?", "friday"), CommandParser.Parse("wa delegate Ben Smith until friday", [new("Ben Smith", null)]));

    [Fact]
    public void Comment_WithAMention_SaysWhatPeopleSee() =>
        Assert.Equal(new Command.Approve(1, "as @Ben Smith said: delegate"), CommandParser.Parse("wa approve WA-1 as @Ben Smith said: delegate", Ben));

    [Theory]
    [InlineData("@a @a", "1 2")]
    [InlineData("@a, and nobody", "1, and nobody")]
    [InlineData("nobody", "nobody")]
    public void Named_GoesThroughTheLineInOrder(string line, string named) =>
        Assert.Equal(named, Mention.Named(line, [new("@a", "1"), new("", "0"), new("@a", "2")]));
}
