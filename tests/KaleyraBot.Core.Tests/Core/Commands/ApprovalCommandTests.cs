using KaleyraBot.Core.Commands;

namespace KaleyraBot.Tests.Core.Commands;

public sealed class ApprovalCommandTests
{
    [Theory]
    [InlineData("wa approve WA-12", "")]
    [InlineData("wa approve wa12 looks right", "looks right")]
    [InlineData("wa approve 12 \"looks right\"", "looks right")]
    [InlineData("wa approve WA-12: “fine”", "fine")]
    [InlineData("wa approve WA-12 \"fine\" by me", "\"fine\" by me")]
    public void Parse_Approve_TakesAnIdAndAComment(string line, string comment) =>
        Assert.Equal(new Command.Approve(12, comment), CommandParser.Parse(line));

    [Fact]
    public void Parse_DeclineAndBreakglass_AreReadAlike()
    {
        Assert.Equal(new Command.Decline(12, "not yet"), CommandParser.Parse("/wa decline WA-12 \"not yet\""));
        Assert.Equal(new Command.BreakGlass(12, "fire"), CommandParser.Parse("wa BreakGlass WA-12 fire"));
        Assert.Equal(new Command.Undo(12), CommandParser.Parse("wa undo WA-12"));
    }

    [Theory]
    [InlineData("wa approve", "Which request? Type its id, like wa approve WA-12.")]
    [InlineData("wa decline soon", "“soon” is no request id. It looks like WA-12: wa decline WA-12.")]
    [InlineData("wa delegate ben", "Who, and until when? Type it like wa delegate @ben until friday. A day is a weekday, today, tomorrow or a date like 2026-12-24.")]
    [InlineData("wa reject WA-12", "Did you mean wa decline WA-12?")]
    public void Parse_SomethingMissing_SaysWhatToType(string line, string sentence) =>
        Assert.Equal(sentence, English.Of(Assert.IsType<Command.Misunderstood>(CommandParser.Parse(line)).Why));

    [Theory]
    [InlineData("wa delegate @ben until friday", "@ben", "friday")]
    [InlineData("wa delegate to teams:t/u till 2026-12-24", "teams:t/u", "2026-12-24")]
    public void Parse_Delegate_TakesWhoAndUntilWhen(string line, string who, string until) =>
        Assert.Equal(new Command.HandOver(who, until), CommandParser.Parse(line));

    [Theory]
    [InlineData("wa why +919876543210 website=https://www.example.com")]
    [InlineData("wa why update +919876543210 website=https://www.example.com")]
    public void Parse_Why_TakesTheSameWordsAsUpdate(string line)
    {
        var values = Assert.IsType<Command.Explain>(CommandParser.Parse(line)).Values;
        Assert.Equal(["website", "wa_number"], values.Keys.OrderDescending());
    }

    [Fact]
    public void Parse_Reason_IsAPartOfTheLine()
    {
        var values = Assert.IsType<Command.Update>(CommandParser.Parse("wa update support about=Hi reason=\"new hours\"")).Values;
        Assert.Equal("new hours", values["reason"]);
        Assert.Equal("wa update \"support\" about=\"Hi\" reason=\"new hours\"", CommandLine.Write(values));
    }
}
