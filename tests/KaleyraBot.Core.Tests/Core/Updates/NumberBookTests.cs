using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class NumberBookTests
{
    private static readonly Account India = new("india", [new("+919876543210", "Sales Desk"), new("+15550001111", "Support")]);
    private static readonly Account Open = new("open", []);
    private static readonly NumberBook Closed = new([India]);
    private static readonly NumberBook Mixed = new([India, Open]);

    [Theory]
    [InlineData("+919876543210")]
    [InlineData("+91 98765 43210")]
    [InlineData("+91-98765-43210")]
    [InlineData("+91 (0) 98765 43210")]
    [InlineData("(+91) 98765.43210")]
    [InlineData("+91\u00A098765\u00A043210")]
    [InlineData("\u202A+91 98765 43210\u202C")]
    [InlineData("\u200E+91\u200998765\u201143210")]
    [InlineData("0091 98765 43210")]
    [InlineData("00919876543210")]
    [InlineData("919876543210")]
    [InlineData("tel:+919876543210")]
    [InlineData("＋９１ ９８７６５ ４３２１０")]
    [InlineData("sales desk")]
    [InlineData(" SALES\u00A0 Desk ")]
    public void Resolve_ListedNumberInAnyShape_IsTheNumber(string typed)
    {
        Assert.Equal(new("india", "+919876543210", null), Closed.Resolve(typed));
        Assert.Equal(new("india", "+919876543210", null), Mixed.Resolve(typed));
    }

    [Fact]
    public void Resolve_ListedNumberThatNobodyCanHave_IsTakenAsConfigured() =>
        Assert.Equal(new("india", "+15550001111", null), Closed.Resolve("+1 555 000 1111"));

    [Theory]
    [InlineData("+44 20 7946 0958", "+442079460958")]
    [InlineData("+44 (0) 20 7946 0958", "+442079460958")]
    [InlineData("0044 2079460958", "+442079460958")]
    [InlineData("+39 06 1234567", "+39061234567")]
    public void Resolve_UnlistedNumber_GoesToTheAccountWithoutAList(string typed, string number) =>
        Assert.Equal(new("open", number, null), Mixed.Resolve(typed));

    public static TheoryData<string, string, string> Refused { get; } = new()
    {
        { "", "numberMissing", "Which WhatsApp number? Choose or type it with the country code, like +91 98765 43210." },
        { " \u200B ", "numberMissing", "" },
        { "98765 43211", "numberCountry", "The country code is missing. Write the number with it, like +91 98765 43210." },
        { "+1234", "numberImpossible", "No phone number looks like that. Check the country code and the digits; it should look like +91 98765 43210." },
        { "+999123456789", "numberImpossible", "" },
        { "+9198765432109876", "numberImpossible", "" },
        { "00", "numberImpossible", "" },
        { "+442079460958", "numberUnlisted", "This number is not among the numbers this bot may change. Type wa numbers to see them." },
        { "Sales Dsek", "numberNear", "There is no number of that name. Did you mean “Sales Desk”?" },
        { "supp", "numberNear", "There is no number of that name. Did you mean “Support”?" },
        { "Marketing", "numberUnknown", "That is neither a phone number nor a known alias. Type wa numbers to see the aliases, or write the number with the country code, like +91 98765 43210." },
        { "+91XXXXXXXXXX", "numberUnknown", "" },
        { "+1 800 FLOWERS", "numberUnknown", "" },
        { "+919876543210,+919876543211", "numberUnknown", "" },
        { "+", "numberUnknown", "" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Resolve_AnythingElse_SaysWhatToDo(string typed, string key, string sentence)
    {
        var verdict = Closed.Resolve(typed);

        Assert.Equal((null, null, "fields." + key), (verdict.Account, verdict.WaNumber, verdict.Error?.Key));
        var said = English.Of(verdict.Error!);
        Assert.Equal(sentence.Length == 0 ? said : sentence, said);
    }

    [Fact]
    public void Resolve_SeveralAccountsWithoutAList_AsksForOne() => Assert.Equal(
        "More than one Kaleyra account could own this number (open, other). Ask the operator to list it under Numbers of the right account.",
        English.Of(new NumberBook([Open, new("other", []), India]).Resolve("+442079460958").Error!));

    [Fact]
    public void Resolve_NumberListedTwice_IsNotGuessed()
    {
        var book = new NumberBook([India, new("sg", [new("+919876543210", "Front"), new("+6591234567", "Support")])]);

        Assert.Equal("fields.numberTwice", book.Resolve("+919876543210").Error?.Key);
        Assert.Equal("fields.numberTwice", book.Resolve("support").Error?.Key);
        Assert.Contains("(accounts: india, sg)", English.Of(book.Resolve("support").Error!));
        Assert.Equal("sg", book.Resolve("+65 9123 4567").Account);
    }

    [Fact]
    public void Resolve_AliasOfDigits_IsTheAlias() =>
        Assert.Equal("+919876543210", new NumberBook([new("a", [new("+919876543210", "1")])]).Resolve("1").WaNumber);
}
