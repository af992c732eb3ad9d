using System.Reflection;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Diagnostics;
using Microsoft.Extensions.Logging;

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

    public static TheoryData<Type> Doors => [typeof(KaleyraBot.Teams.TeamsRegistration), typeof(KaleyraBot.Slack.SlackRegistration), typeof(KaleyraBot.WebChat.WebEndpoint), typeof(IChat)];

    /// <summary>So that no line that somebody adds can be forged.</summary>
    [Theory]
    [MemberData(nameof(Doors))]
    public void Log_OfARoomThatHearsStrangers_TakesNoBareText(Type inRoom)
    {
        var lines = inRoom.Assembly.GetTypes().Single(type => type.Name == "Log").GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null).ToList();
        Assert.NotEmpty(lines);
        Assert.Empty(lines.SelectMany(line => line.GetParameters().Where(part => part.ParameterType == typeof(string)).Select(part => $"{line.Name}({part.Name})")));
    }
}
