using KaleyraBot.Core.Commands;

namespace KaleyraBot.Tests.Core.Commands;

/// <summary>Fields named without a value: a form of these alone.</summary>
public sealed class UpdateFieldsTests
{
    [Theory]
    [InlineData("+14155550132 about", "+14155550132", "about")]
    [InlineData("about +14155550132", "+14155550132", "about")]
    [InlineData("about", null, "about")]
    [InlineData("sales about website", "sales", "about,website")]
    [InlineData("sales website, about", "sales", "about,website")]
    [InlineData("sales picture and webhook", "sales", "display_image,incoming_url")]
    [InlineData("\"Harbor Lane Hotel\" e-mail", "Harbor Lane Hotel", "contact_email")]
    [InlineData("\"Harbor Lane Hotel\" email", "Harbor Lane Hotel", "contact_email")]
    [InlineData("sales Profile Picture", "sales", "display_image")]
    [InlineData("sales incoming message URL", "sales", "incoming_url")]
    [InlineData("sales business description contact e-mail", "sales", "business_description,contact_email")]
    [InlineData("number=sales about", "sales", null)]
    [InlineData("number=\"sales\" about", "sales", "about")]
    [InlineData("sales about website=\"https://a.example.com\"", "sales", "about,website")]
    [InlineData("sales about clear=address", "sales", "about,address")]
    [InlineData("sales about about=\"Open\"", "sales", "")]
    public void Parse_FieldsByName_AreChosen(string line, string? number, string? chosen)
    {
        if (chosen is null)
        {
            Assert.IsType<Command.Misunderstood>(CommandParser.Parse("wa update " + line));
            return;
        }
        var values = Assert.IsType<Command.Update>(CommandParser.Parse("wa update " + line)).Values;
        Assert.Equal((number, chosen), (values.GetValueOrDefault("wa_number"), values.GetValueOrDefault("fields", "")));
    }

    [Theory]
    [InlineData("about Open till 9", "equals")]
    [InlineData("about \"Open till 9\"", "equals")]
    [InlineData("about sales", "equals")]
    [InlineData("+14155550132 about: Open", "extra")]
    [InlineData("about=Open website", "equals")]
    [InlineData("+91 98765 43210 about", "numberSpaces")]
    public void Parse_FieldWithItsValueBehindIt_IsStillASlip(string line, string key) =>
        CommandParserTests.AssertMisunderstood("wa update " + line, key, "");

    [Theory]
    [InlineData("wa why website?", "website")]
    [InlineData("wa why contact email", "contact_email")]
    [InlineData("wa why incoming message url and about", "incoming_url", "about")]
    [InlineData("wa why website= about", "website", "about")]
    public void Why_NamingFieldsAsTheyAreRead_AsksAboutThemAlone(string line, params string[] fields)
    {
        var why = Assert.IsType<Command.Explain>(CommandParser.Parse(line));
        Assert.Equal(fields, why.Fields);
        Assert.Empty(why.Values);
    }

    [Fact]
    public void Why_WithAFieldByName_AsksAboutTheNumber() =>
        Assert.Equal(["wa_number"], Assert.IsType<Command.Explain>(CommandParser.Parse("wa why +14155550132 about")).Values.Keys);
}
