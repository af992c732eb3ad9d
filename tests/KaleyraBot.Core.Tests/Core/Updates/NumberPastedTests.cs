using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>Numbers as they come out of spreadsheets, contact cards and lists: the right one, or a question, never a longer one.</summary>
public sealed class NumberPastedTests
{
    private static readonly NumberBook Open = new([new("main", [])]);

    [Theory]
    [InlineData("+919845012345.0", "+919845012345")]
    [InlineData("+919845012345.00", "+919845012345")]
    [InlineData("+919845012345,0", "+919845012345")]
    [InlineData("'+919845012345", "+919845012345")]
    [InlineData("’+919845012345", "+919845012345")]
    [InlineData("=\"+919845012345\"", "+919845012345")]
    [InlineData("\"+91 98450 12345\"", "+919845012345")]
    [InlineData("whatsapp:+919845012345", "+919845012345")]
    [InlineData("WhatsApp: +91 98450 12345", "+919845012345")]
    [InlineData("tel:+91-98450-12345", "+919845012345")]
    [InlineData("+919845012345,", "+919845012345")]
    [InlineData("+919845012345;", "+919845012345")]
    [InlineData("+919845012345.", "+919845012345")]
    [InlineData("+91 98450 12345, ", "+919845012345")]
    [InlineData("+49 30/1234567", "+49301234567")]
    [InlineData("+49 (0)30/1234567", "+49301234567")]
    [InlineData("+49 (30) 1234567", "+49301234567")]
    [InlineData("+49 30 1234567-0", "+493012345670")]
    [InlineData("+43 1/234567", "+431234567")]
    [InlineData("+33.1.23.45.67.89", "+33123456789")]
    [InlineData("+91.98450.12345", "+919845012345")]
    [InlineData("[+91] 98450 12345", "+919845012345")]
    public void Resolve_WrappedNumber_IsTheNumber(string typed, string number) => Assert.Equal(new("main", number, null), Open.Resolve(typed));

    [Theory]
    [InlineData("+49 30 1234567/8", "+49301234567")]
    [InlineData("+49 30 1234567/89", "+49301234567")]
    [InlineData("+49 30 1234567 / 568", "+49301234567")]
    [InlineData("+49 30 1234567 (8)", "+49301234567")]
    [InlineData("Call +91 98450 12345 please", "+919845012345")]
    [InlineData("Sales <+919845012345>", "+919845012345")]
    public void Resolve_NumberWithSomethingBeside_AsksWhetherItIsMeant(string typed, string number) =>
        Assert.Equal($"I cannot tell for certain which number that is. Did you mean {number}?", English.Of(Open.Resolve(typed).Error!));

    [Theory]
    [InlineData("+919845012345.5")]
    [InlineData("+919845012345.05")]
    [InlineData("+49 30 1234567/1234568")]
    [InlineData("+49 30 1234567\n8")]
    [InlineData("+91 98450 12345\t7")]
    [InlineData("+919845012345/+919845012346")]
    [InlineData("9.19845E+11")]
    [InlineData("9.19845012345E+11")]
    [InlineData("+49 30 12/34/56")]
    [InlineData("+91 98450 12345 ext 12")]
    [InlineData("#919845012345")]
    [InlineData("x919845012345")]
    [InlineData("+91+9845012345")]
    public void Resolve_DigitsThatMayBeAnything_AreNoNumber(string typed)
    {
        var verdict = Open.Resolve(typed);
        Assert.Null(verdict.WaNumber);
        Assert.NotNull(verdict.Error);
    }

    [Theory]
    [InlineData("tel:+919845012345;ext=12")]
    [InlineData("+91 98450 12345 x12")]
    [InlineData("+91 98450 12345 ext. 12")]
    [InlineData("+91 98450 12345;ext=7")]
    public void Resolve_NumberWithAnExtension_SaysThatThereIsNone(string typed) => Assert.Equal(
        "A WhatsApp number has no extension. Please write the number alone, like +91 98765 43210.", English.Of(Open.Resolve(typed).Error!));

    [Theory]
    [InlineData("919845012345", "+919845012345")]
    [InlineData("4930 1234567", "+49301234567")]
    public void Resolve_NumberWithoutItsPlus_SaysThatThePlusIsMissing(string typed, string number) =>
        Assert.Equal($"The plus sign before the country code is missing. Did you mean {number}?", English.Of(Open.Resolve(typed).Error!));

    [Theory]
    [InlineData("98450 12345")]
    [InlineData("030 1234567")]
    public void Resolve_NationalNumber_SaysThatTheCountryCodeIsMissing(string typed) =>
        Assert.Equal("fields.numberCountry", Open.Resolve(typed).Error?.Key);

    [Theory]
    [InlineData("+5215512345678", "+52 55 1234 5678")]
    [InlineData("+5215512345678", "+52 1 55 1234 5678")]
    [InlineData("+525512345678", "+52 1 55 1234 5678")]
    [InlineData("+525512345678", "5215512345678")]
    [InlineData("+5491123456789", "+54 11 2345 6789")]
    [InlineData("+5491123456789", "+54 9 11 2345-6789")]
    [InlineData("+541123456789", "+54 9 11 2345-6789")]
    [InlineData("+5511987654321", "+55 11 8765-4321")]
    [InlineData("+551187654321", "+55 11 98765-4321")]
    public void Resolve_LineWithTwoSpellings_IsTheListedOne(string listed, string typed) =>
        Assert.Equal(new("main", listed, null), new NumberBook([new("main", [new(listed, "")])]).Resolve(typed));

    [Theory]
    [InlineData("+551132345678", "+55 11 93234-5678")] // a landline of Brazil has no 9
    [InlineData("+525512345678", "+52 2 55 1234 5678")]
    [InlineData("+4915112345678", "+49 1 151 12345678")]
    public void Resolve_OtherLine_IsNotTheListedOne(string listed, string typed) =>
        Assert.Null(new NumberBook([new("main", [new(listed, "")])]).Resolve(typed).WaNumber);

    [Fact]
    public void Resolve_BothSpellingsListed_IsTheOneThatWasTyped()
    {
        var both = new NumberBook([new("main", [new("+5215512345678", "a"), new("+525512345678", "b")])]);
        Assert.Equal("+5215512345678", both.Resolve("+5215512345678").WaNumber);
        Assert.Equal("+525512345678", both.Resolve("+525512345678").WaNumber);
    }

    [Theory]
    [InlineData("")]
    [InlineData("()")]
    [InlineData("+")]
    [InlineData("- - -")]
    public void Digits_OfATextWithoutAny_AreNone(string typed) => Assert.Null(PhoneText.Digits(typed));

    [Theory]
    [InlineData("+91-98450-12345-46", "+919845012345")]
    [InlineData("+91 98450 12345 00", "+919845012345")]
    [InlineData("'+91-98450-12345-46", "+919845012345")]
    public void Resolve_NumberWithAGroupTooMany_AsksForTheOneWithoutIt(string typed, string number) =>
        Assert.Equal($"I cannot tell for certain which number that is. Did you mean {number}?", English.Of(Open.Resolve(typed).Error!));

    [Theory]
    [InlineData("+49 30 1234567-0")]
    [InlineData("+919845012345")]
    [InlineData("+1-234-5-6")]
    public void Shorter_OfAWholeNumber_OrOfNone_IsNone(string typed) => Assert.Null(PhoneText.Shorter(typed));
}
