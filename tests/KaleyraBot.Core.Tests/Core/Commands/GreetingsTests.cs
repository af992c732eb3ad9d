using KaleyraBot.Core.Commands;

namespace KaleyraBot.Tests.Core.Commands;

public sealed class GreetingsTests
{
    private const string Hello = "Hello! I change what customers see on your WhatsApp numbers. Type wa update to begin, or wa help to see what else I can do.";
    private const string Thanks = "You are welcome! Type wa update for the next change, or wa help to see what else I can do.";
    private const string Bye = "All right. When you want to change a number, type wa update; wa help shows what else I can do.";

    [Theory]
    [InlineData("hi", Hello)]
    [InlineData("Hello!", Hello)]
    [InlineData("wa hello", Hello)]
    [InlineData("hey there", Hello)]
    [InlineData("hiii", Hello)]
    [InlineData("Good morning, everyone!", Hello)]
    [InlineData("good evening", Hello)]
    [InlineData("hi KaleyraBot :wave:", Hello)]
    [InlineData("thanks", Thanks)]
    [InlineData("Thank you!", Thanks)]
    [InlineData("thank you so much for the help", Thanks)]
    [InlineData("thx", Thanks)]
    [InlineData("great, thanks", Thanks)]
    [InlineData("THANKS A LOT 🙏", Thanks)]
    [InlineData("ok", Bye)]
    [InlineData("okay thanks", Bye)]
    [InlineData("bye", Bye)]
    [InlineData("see you tomorrow", Bye)]
    [InlineData("👋", Bye)]
    [InlineData("👍🏽", Bye)]
    [InlineData("❤️", Bye)]
    [InlineData(":+1:", Bye)]
    public void Parse_SomethingFriendly_GetsAFriendlyLine(string line, string back) =>
        Assert.Equal(back, English.Of(Assert.IsType<Command.Greet>(CommandParser.Parse(line)).Back));

    [Theory]
    [InlineData("hello numbers")]
    [InlineData("ok WA-1")]
    [InlineData("thanks, now approve WA-1")]
    [InlineData("hi please show marigold")]
    [InlineData("!!")]
    [InlineData("good morning about=x")]
    public void Parse_ACommandInIt_IsNoGreeting(string line) => Assert.IsNotType<Command.Greet>(CommandParser.Parse(line));
}
