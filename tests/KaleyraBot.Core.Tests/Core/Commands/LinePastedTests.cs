using KaleyraBot.Core.Commands;

namespace KaleyraBot.Tests.Core.Commands;

/// <summary>Whole lines with what chats, phones and lists put in and around them.</summary>
public sealed class LinePastedTests
{
    private static IReadOnlyDictionary<string, string> Read(string line) => Assert.IsType<Command.Update>(CommandParser.Parse(line)).Values;

    [Theory]
    [InlineData("`wa update +919876543210 about=\"x\"`")]
    [InlineData("```wa update +919876543210 about=\"x\"```")]
    [InlineData("```\nwa update +919876543210 about=\"x\"\n```")]
    [InlineData("*wa update +919876543210 about=\"x\"*")]
    [InlineData("**wa update +919876543210 about=\"x\"**")]
    [InlineData("_wa update +919876543210 about=\"x\"_")]
    [InlineData("~wa update +919876543210 about=\"x\"~")]
    [InlineData("*`wa update +919876543210 about=\"x\"`*")]
    [InlineData("*wa update* +919876543210 about=\"x\"")]
    [InlineData("`wa update` +919876543210 about=\"x\"")]
    [InlineData("> wa update +919876543210 about=\"x\"")]
    [InlineData("&gt; wa update +919876543210 about=&quot;x&quot;")]
    [InlineData("\u2022 wa update +919876543210 about=\"x\"")]
    [InlineData(": wa update +919876543210 about=\"x\"")]
    [InlineData(", wa update +919876543210 about=\"x\"")]
    [InlineData("- wa update +919876543210 about=\"x\"")]
    [InlineData("wa: update +919876543210 about=\"x\"")]
    [InlineData("wa update +919876543210, about=\"x\"")]
    [InlineData("wa update +919876543210; about=x")]
    [InlineData("wa update +919876543210,about=\"x\"")]
    [InlineData("wa update about=x, +919876543210")]
    [InlineData("wa update about=\"x\",number=+919876543210")]
    [InlineData("wa update +919876543210 \u2014about=\"x\"")]
    [InlineData("wa update +919876543210 --about=\"x\"")]
    [InlineData("wa update +919876543210 \u2013about=x")]
    [InlineData("wa update +919876543210 -about=x")]
    public void Parse_LineWithLeftovers_IsTheCommand(string line)
    {
        var values = Read(line);
        Assert.Equal("+919876543210", values["wa_number"].TrimEnd(','));
        Assert.Equal("x", values["about"]);
        Assert.Equal(2, values.Count);
    }

    [Fact]
    public void Parse_CommasBetweenTheParts_EndTheParts()
    {
        var values = Read("wa update +919876543210, about=\"x\", website=https://a.example.com/?b=1,2, clear=address, email; reason=\"new shop\"");
        Assert.Equal("https://a.example.com/?b=1,2", values["website"]);
        Assert.Equal("address,contact_email", values["clear"]);
        Assert.Equal("new shop", values["reason"]);
    }

    [Fact]
    public void Parse_FieldBehindACommaInAnAddress_IsAskedFor()
    {
        Assert.Equal("https://a.example.com/,about=1", Read("wa update +919876543210 website=\"https://a.example.com/,about=1\"")["website"]);
        Assert.Equal("https://a.example.com/?b=1,c=2", Read("wa update +919876543210 website=https://a.example.com/?b=1,c=2")["website"]);
        Assert.StartsWith("I cannot tell whether \u201C,about=\u201D belongs to the address", English.Of(Assert.IsType<Command.Misunderstood>(
            CommandParser.Parse("wa update +919876543210 website=https://a.example.com/,about=1")).Why), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_FieldBehindACommaInAText_IsTheNextField()
    {
        var values = Read("wa update +919876543210 about=x,address=y;website=https://a.example.com");
        Assert.Equal(("x", "y", "https://a.example.com"), (values["about"], values["address"], values["website"]));
    }

    [Theory]
    [InlineData("wa update about=`x`", "x")]
    [InlineData("wa update about=\"*x*\"", "*x*")]
    [InlineData("wa update about=\"_x_ and `y`\"", "_x_ and `y`")]
    [InlineData("wa update about=*x*", "*x*")]
    public void Parse_MarksInsideAValue_StayWhereTheyAre(string line, string about) => Assert.Equal(about, Read(line)["about"]);

    [Theory]
    [InlineData("wa update help")]
    [InlineData("wa update ?")]
    [InlineData("wa update --help")]
    [InlineData("wa update \u2014help")]
    [InlineData("wa update -h")]
    [InlineData("wa show help")]
    [InlineData("wa approve ?")]
    [InlineData("wa history HELP")]
    [InlineData("`wa help`")]
    public void Parse_QuestionBehindACommand_IsHelp(string line) => Assert.IsType<Command.Help>(CommandParser.Parse(line));

    [Theory]
    [InlineData("hours=\"9-5\"", "Opening hours are not in Kaleyra")]
    [InlineData("opening_hours=\"9-5\"", "Opening hours are not in Kaleyra")]
    [InlineData("Business-Hours=\"9-5\"", "Opening hours are not in Kaleyra")]
    [InlineData("display_name=\"X\"", "The display name cannot be changed through this API")]
    [InlineData("verified_name=\"X\"", "The display name cannot be changed through this API")]
    [InlineData("greeting=\"Hi\"", "Greetings, away messages")]
    [InlineData("catalog=x", "Catalogues and cover photos")]
    [InlineData("green_tick=yes", "The verified badge")]
    [InlineData("pin=123456", "The PIN of the two-step verification")]
    public void Parse_FieldThatTheApiDoesNotHave_SaysWhereItIsChanged(string field, string sentence) => Assert.StartsWith(
        sentence, English.Of(Assert.IsType<Command.Misunderstood>(CommandParser.Parse($"wa update +919876543210 {field}")).Why), StringComparison.Ordinal);
}
