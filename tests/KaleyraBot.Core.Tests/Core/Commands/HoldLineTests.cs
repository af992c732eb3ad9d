using KaleyraBot.Core.Commands;

namespace KaleyraBot.Tests.Core.Commands;

public sealed class HoldLineTests
{
    [Theory]
    [InlineData("wa hold support", "support", "")]
    [InlineData("/wa HOLD all \"leaked key\"", "all", "leaked key")]
    [InlineData("wa hold support leaked key", "support", "leaked key")]
    [InlineData("wa hold support Ana's \"idea\"", "support", "Ana's \"idea\"")]
    [InlineData("wa hold “front desk” “it’s broken”", "front desk", "it’s broken")]
    [InlineData("wa hold +919876543210 2 complaints", "+919876543210", "2 complaints")]
    [InlineData("wa hold +91 98765-43210", "+91 98765-43210", "")]
    [InlineData("wa hold +91 98765 43210 \"why\"", "+91 98765 43210", "why")]
    public void Parse_Hold_TakesANumberAndWhy(string line, string number, string why) =>
        Assert.Equal(new Command.Hold(number, why), CommandParser.Parse(line));

    [Fact]
    public void Parse_HoldAlone_ListsThem() => Assert.Equal(new Command.Holds(), CommandParser.Parse("wa hold"));

    [Theory]
    [InlineData("wa resume all", "all")]
    [InlineData("wa resume +91 98765 43210", "+91 98765 43210")]
    [InlineData("wa resume \"front desk\"", "front desk")]
    public void Parse_Resume_TakesANumber(string line, string number) =>
        Assert.Equal(new Command.Resume(number), CommandParser.Parse(line));

    [Theory]
    [InlineData("wa resume", "Which number? Type wa resume with a number, an alias or all, like wa resume +919876543210.")]
    [InlineData("wa hold \"\"", "Which number? Type wa hold with a number, an alias or all, like wa hold +919876543210.")]
    [InlineData("wa pause all", "Did you mean wa hold all?")]
    [InlineData("wa unhold all", "Did you mean wa resume all?")]
    public void Parse_SomethingMissing_SaysWhatToType(string line, string sentence) =>
        Assert.Equal(sentence, English.Of(Assert.IsType<Command.Misunderstood>(CommandParser.Parse(line)).Why));
}
