using KaleyraBot.Core.Commands;

namespace KaleyraBot.Tests.Core.Commands;

/// <summary>A word that is not understood gets the whole line that was probably meant.</summary>
public sealed class LineMenderTests
{
    [Theory]
    [InlineData("wa aprove WA-1", "wa approve WA-1")]
    [InlineData("wa aproove wa1", "wa approve WA-1")]
    [InlineData("aproove wa1", "wa approve WA-1")]
    [InlineData("staus 12", "wa status WA-12")]
    [InlineData("wa staus WA-12 please", "wa status WA-12")]
    [InlineData("wa status W-12", "wa status WA-12")]
    [InlineData("wa status AW-12", "wa status WA-12")]
    [InlineData("wa status wa--12", "wa status WA-12")]
    [InlineData("wa status request 12", "wa status WA-12")]
    [InlineData("wa status WA-l2", "wa status WA-12")]
    [InlineData("wa status WA-12 now", "wa status WA-12")]
    [InlineData("wa declin W-3 \"not before Monday\"", "wa decline WA-3 \"not before Monday\"")]
    [InlineData("wa reject WA-3 not now", "wa decline WA-3 not now")]
    [InlineData("wa break glass WA-3 fire", "wa breakglass WA-3 fire")]
    [InlineData("wa WA-7 aprove", "wa approve WA-7")]
    [InlineData("wa WA-7 approve looks fine", "wa approve WA-7 looks fine")]
    [InlineData("ok WA-7", "wa approve WA-7")]
    [InlineData("please approve WA-7", "wa approve WA-7")]
    [InlineData("can you show marigold", "wa show marigold")]
    [InlineData("wa udpate +919876543210 about=\"x\"", "wa update +919876543210 about=\"x\"")]
    [InlineData("wa udpate +919876543210 abuot=\"x y\"", "wa update +919876543210 about=\"x y\"")]
    [InlineData("wa update +919876543210 abuot=x websiet=https://a.example", "wa update +919876543210 about=x website=https://a.example")]
    [InlineData("wa update +919876543210 claer=adress,websit", "wa update +919876543210 clear=address,website")]
    [InlineData("wa udpate +91 98765 43210 about=Open till 9", "wa update +919876543210 about=\"Open till 9\"")]
    [InlineData("wa chnage +919876543210 about Open till 9", "wa update +919876543210 about=\"Open till 9\"")]
    [InlineData("wa whi +919876543210 websiet=https://a.example", "wa why +919876543210 website=https://a.example")]
    [InlineData("wa why +919876543210 websiet=https://a.example", "wa why +919876543210 website=https://a.example")]
    [InlineData("wa delegate @ben untill friday", "wa delegate @ben until friday")]
    [InlineData("wa delgate @ben friday", "wa delegate @ben until friday")]
    [InlineData("wa pause +919876543210 \"spam\"", "wa hold +919876543210 \"spam\"")]
    [InlineData("wa histroy marigold", "wa history marigold")]
    [InlineData("wa numbrs", "wa numbers")]
    public void Line_WithSlips_IsSaidBackWholeAndMended(string line, string meant)
    {
        var misunderstood = Assert.IsType<Command.Misunderstood>(CommandParser.Parse(line));

        Assert.Equal($"Did you mean {meant}?", English.Of(misunderstood.Why));
        Assert.Equal(meant, misunderstood.Meant);
        Assert.IsNotType<Command.Misunderstood>(CommandParser.Parse(meant));
    }

    [Theory]
    [InlineData("wa update +919876543210 about=Open till 9", "A value with spaces needs quotes: about=\"Open till 9\"", "wa update +919876543210 about=\"Open till 9\"")]
    [InlineData("wa update +91 98765 43210 about=x", "On one line, write a number without spaces or in quotes: \"+91 98765 43210\"", "wa update +919876543210 about=x")]
    [InlineData("wa update about=\"Open till 9", "The quote before “Open till 9” is never closed. Add the closing quote at the end of the value.", "wa update about=\"Open till 9\"")]
    [InlineData("wa numbers now", "I did not understand “now” after wa numbers. Type wa numbers without it.", "wa numbers")]
    [InlineData("wa show \"Sales Desk", "The quote before “Sales Desk” is never closed. Add the closing quote at the end of the value.", "wa show Sales Desk")]
    public void Line_WithAMistakeWorthASentence_KeepsIt_AndTheLineThatWasMeant(string line, string sentence, string meant)
    {
        var misunderstood = Assert.IsType<Command.Misunderstood>(CommandParser.Parse(line));

        Assert.Equal((sentence, meant), (English.Of(misunderstood.Why), misunderstood.Meant));
    }

    [Theory]
    [InlineData("wa aproove", "Did you mean wa approve? Which request? Type its id, like wa approve WA-12.")]
    [InlineData("wa staus", "Did you mean wa status? Which request? Type its id, like wa status WA-12.")]
    [InlineData("wa shwo", "Did you mean wa show? Which number? Type wa show with a number or an alias, like wa show +919876543210.")]
    [InlineData("no", "Did you mean wa decline? Which request? Type its id, like wa decline WA-12.")]
    public void Word_WithSomethingMissingBehindIt_SaysWhat(string line, string sentence)
    {
        var misunderstood = Assert.IsType<Command.Misunderstood>(CommandParser.Parse(line));

        Assert.Equal((sentence, null), (English.Of(misunderstood.Why), misunderstood.Meant));
    }

    [Theory]
    [InlineData("wa update +919876543210 hours=\"9-5\"")]
    [InlineData("wa update +919876543210 colour=red")]
    [InlineData("wa cancel WA-1 WA-2")]
    [InlineData("wa retry twelve")]
    [InlineData("wa update about=x about=y")]
    [InlineData("wa update about=\"a address=b")]
    public void Line_ThatMayMeanAnything_IsNotGuessed(string line) =>
        Assert.Null(Assert.IsType<Command.Misunderstood>(CommandParser.Parse(line)).Meant);

    [Fact]
    public void Line_TooLongToRead_IsNotSaidBack() => Assert.Equal(
        "Did you mean wa update?", English.Of(((Command.Misunderstood)CommandParser.Parse($"wa udpate about=\"{new string('x', 2000)}\"")).Why));
}
