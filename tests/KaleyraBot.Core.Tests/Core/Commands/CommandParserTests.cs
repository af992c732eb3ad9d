using KaleyraBot.Core.Commands;

namespace KaleyraBot.Tests.Core.Commands;

public sealed class CommandParserTests
{
    public static TheoryData<string, Command> Understood { get; } = new()
    {
        { "", new Command.Help() },
        { "  \u200B ", new Command.Help() },
        { "wa", new Command.Help() },
        { "/WA", new Command.Help() },
        { "help", new Command.Help() },
        { "Help!", new Command.Help() },
        { "wa help update", new Command.Help() },
        { "wa help more", new Command.Help(Everything: true) },
        { "wa whoami", new Command.WhoAmI() },
        { "/wa numbers", new Command.Numbers() },
        { "wa numbers\n", new Command.Numbers() },
        { "/numbers", new Command.Numbers() },
        { "wa wa numbers", new Command.Numbers() },
        { "WA\u00A0Categories", new Command.Categories() },
        { "wa&nbsp;categories", new Command.Categories() },
        { "\u200Ewa\u2003categories\u200F", new Command.Categories() },
        { "show +91 98765 43210", new Command.Show("+91 98765 43210") },
        { "show Sales Desk", new Command.Show("Sales Desk") },
        { "show “Sales Desk”", new Command.Show("Sales Desk") },
        { "show number=\"Sales Desk\"", new Command.Show("Sales Desk") },
        { "wa status WA-12", new Command.Status(12) },
        { "wa status wa-12", new Command.Status(12) },
        { "wa status wa12", new Command.Status(12) },
        { "wa status WA – 12", new Command.Status(12) },
        { "status #12", new Command.Status(12) },
        { "status 12", new Command.Status(12) },
        { "wa status WA-12.", new Command.Status(12) },
        { "wa RETRY WA-7", new Command.Retry(7) },
        { "/wa cancel 2147483647", new Command.Cancel(2147483647) },
        { "wa history", new Command.History(null) },
        { "wa history +91-98765-43210", new Command.History("+91-98765-43210") },
        { "wa history 'Sales Desk'", new Command.History("Sales Desk") },
    };

    [Theory]
    [MemberData(nameof(Understood))]
    public void Parse_Command_IsUnderstood(string line, Command command) => Assert.Equal(command, CommandParser.Parse(line));

    public static TheoryData<string, string, string> Refused { get; } = new()
    {
        { "wa updaet about=x", "didYouMean", "Did you mean wa update about=x?" },
        { "wa edit", "didYouMean", "Did you mean wa update?" },
        { "wa categorys", "didYouMean", "Did you mean wa categories?" },
        { "wa category", "didYouMean", "Did you mean wa categories?" },
        { "wa hist", "didYouMean", "Did you mean wa history?" },
        { "WA-12", "didYouMean", "Did you mean wa status WA-12?" },
        { "wa +919876543210", "didYouMean", "Did you mean wa show +919876543210?" },
        { "wa pineapple please", "unknown", "I do not know “pineapple”. Type wa help to see what I understand." },
        { "wa \u202Epine\u0007apple", "unknown", "I do not know “pine□apple”. Type wa help to see what I understand." },
        { "about=\"Open till 9\"", "didYouMean", "Did you mean wa update about=\"Open till 9\"?" },
        { "wa about Open", "didYouMean", "Did you mean wa update about=\"Open\"?" },
        { "wa clear=website", "didYouMean", "Did you mean wa update clear=website?" },
        { "wa clear=colour", "startWithUpdate", "To change a number, begin with wa update, like: wa update +919876543210 about=\"Open till 9\"" },
        { "wa +919876543210 about=x", "didYouMean", "Did you mean wa update +919876543210 about=x?" },
        { "wa \"Sales Desk\" about=x", "didYouMean", "Did you mean wa update \"Sales Desk\" about=x?" },
        { "wa numbers now", "extraWord", "I did not understand “now” after wa numbers. Type wa numbers without it." },
        { "wa categories please", "extraWord", "I did not understand “please” after wa categories. Type wa categories without it." },
        { "wa status", "requestMissing", "Which request? Type its id, like wa status WA-12." },
        { "wa retry twelve", "requestUnreadable", "“twelve” is no request id. It looks like WA-12: wa retry WA-12." },
        { "wa cancel 0", "requestUnreadable", "" },
        { "wa cancel 2147483648", "requestUnreadable", "" },
        { "wa cancel WA-1 WA-2", "requestUnreadable", "“WA-1 WA-2” is no request id. It looks like WA-12: wa cancel WA-12." },
        { "wa cancel ١٢", "requestUnreadable", "" },
        { "wa show", "showMissing", "Which number? Type wa show with a number or an alias, like wa show +919876543210." },
        { "wa show \"\"", "showMissing", "" },
        { "wa show \"Sales Desk\" now", "extra", "" },
        { "wa show \"Sales Desk", "quoteOpen", "The quote before “Sales Desk” is never closed. Add the closing quote at the end of the value." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Parse_AnythingElse_SaysWhatToType(string line, string key, string sentence) => AssertMisunderstood(line, key, sentence);

    [Fact]
    public void Parse_EndlessLine_IsRefused() => AssertMisunderstood(
        "wa update about=\"" + new string('x', 9000) + "\"", "tooLong",
        "That line is too long for me: 9018 characters, and I read 8192 at most. Type wa update and use the form.");

    [Fact]
    public void Parse_LongWord_IsSaidBackShort() => AssertMisunderstood(
        "wa " + new string('x', 500), "unknown", $"I do not know “{new string('x', 40)}…”. Type wa help to see what I understand.");

    internal static void AssertMisunderstood(string line, string key, string sentence)
    {
        var why = Assert.IsType<Command.Misunderstood>(CommandParser.Parse(line)).Why;
        Assert.Equal("commands." + key, why.Key);
        var said = English.Of(why);
        Assert.Equal(sentence.Length == 0 ? said : sentence, said);
    }
}
