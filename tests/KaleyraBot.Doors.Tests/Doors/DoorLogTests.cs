using System.Reflection;
using KaleyraBot.Core.Chat;
using KaleyraBot.Doors;
using KaleyraBot.Slack;
using KaleyraBot.Teams;
using KaleyraBot.WebChat;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.Doors;

/// <summary>The logs of the rooms that hear strangers.</summary>
public sealed class DoorLogTests
{
    public static TheoryData<Type> Rooms =>
        [typeof(TeamsRegistration), typeof(SlackRegistration), typeof(WebEndpoint), typeof(ReplyCards), typeof(IChat)];

    /// <summary>So that no line that somebody adds can be forged.</summary>
    [Theory]
    [MemberData(nameof(Rooms))]
    public void Log_OfARoomThatHearsStrangers_TakesNoBareText(Type inRoom)
    {
        var lines = inRoom.Assembly.GetTypes().Single(type => type.Name == "Log").GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null).ToList();
        Assert.NotEmpty(lines);
        Assert.Empty(lines.SelectMany(line => line.GetParameters().Where(part => part.ParameterType == typeof(string)).Select(part => $"{line.Name}({part.Name})")));
    }
}
