using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Commands;

/// <summary>A part of a name finds the number, or offers those that fit.</summary>
public sealed class NumberNameTests
{
    private const string Bakery = "+919876543210";
    private const string Cafe = "+919876543211";
    private const string Hotel = "+14155550132";

    private static readonly NumberBook Book = new(
    [
        new("a", [new(Bakery, "Marigold Bakery"), new(Cafe, "Marigold Café")]),
        new("b", [new(Hotel, "Harbor Lane Hotel"), new("+4930123456", "Lane"), new("+6591234567", "Marina"), new("+442079460958", "")]),
    ]);

    [Theory]
    [InlineData("harbor", Hotel)]
    [InlineData("HARBOR hotel", Hotel)]
    [InlineData("harb", Hotel)]
    [InlineData("arbor", Hotel)]
    [InlineData("bak", Bakery)]
    [InlineData("cafe", Cafe)]
    [InlineData("CAFÉ", Cafe)]
    [InlineData("marigold caf", Cafe)]
    [InlineData("0132", Hotel)]
    [InlineData("555 0132", Hotel)]
    [InlineData("0958", "+442079460958")]
    [InlineData("lane", "+4930123456")] // an exact alias goes first
    [InlineData("marin", "+6591234567")]
    public void Name_ThatFitsOne_IsThatOne(string typed, string number) =>
        Assert.Equal(number, NumberName.Of(typed, Book, n => $"wa show {n}").Number);

    [Theory]
    [InlineData("marigold", "Do you mean +919876543210 or +919876543211?")]
    [InlineData("mari", "Do you mean +919876543210, +919876543211 or +6591234567?")]
    public void Name_ThatFitsSeveral_OffersEach(string typed, string sentence)
    {
        var (number, hint) = NumberName.Of(typed, Book, n => $"wa show {n}");

        Assert.Null(number);
        Assert.Equal(sentence, English.Of(hint!.Text));
        Assert.Equal(["wa show +919876543210", "wa show +919876543211"], hint.Lines.Take(2));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("321")]
    [InlineData("seaside")]
    [InlineData("+9198765")]
    public void Name_ThatFitsNone_OffersNone(string typed) => Assert.Equal(new NumberName(null, null), NumberName.Of(typed, Book, n => n));

    [Fact]
    public void Name_ThatFitsVeryMany_AsksForMore()
    {
        var many = new NumberBook([new("a", [.. Enumerable.Range(10, 20).Select(i => new WaNumber($"+9198765432{i}", $"Branch {i}"))])]);

        Assert.Equal("20 numbers fit “branch”. Type more of the name, or wa numbers to see them.", English.Of(NumberName.Of("branch", many, n => n).Hint!.Text));
        Assert.Equal("+919876543212", NumberName.Of("branch 12", many, n => n).Number);
    }

    [Fact]
    public void Update_OfAPart_ChoosesTheNumberInTheForm_AndKeepsTheReason()
    {
        var read = UpdateName.Of(new Dictionary<string, string> { ["wa_number"] = "harbor", ["reason"] = "summer" }, Book);

        Assert.Null(read.Hint);
        Assert.Equal((Hotel, "summer"), (read.Values["wa_number"], read.Values["reason"]));
    }

    [Fact]
    public void Update_OfAPartWithAValue_IsOfferedAndNeverTaken()
    {
        var read = UpdateName.Of(new Dictionary<string, string> { ["wa_number"] = "harbor", ["about"] = "Open till 9" }, Book);

        Assert.Equal("Do you mean +14155550132?", English.Of(read.Hint!.Text));
        Assert.Equal(["wa update +14155550132 about=\"Open till 9\""], read.Hint.Lines);
    }

    [Fact]
    public void Why_OfAPart_LooksAtThatNumber()
    {
        Assert.Equal(Hotel, UpdateName.Asked(new Dictionary<string, string> { ["wa_number"] = "harbor", ["about"] = "x" }, Book).Values["wa_number"]);
        Assert.Equal(
            ["wa why +919876543210 about=\"x\"", "wa why +919876543211 about=\"x\""],
            UpdateName.Asked(new Dictionary<string, string> { ["wa_number"] = "marigold", ["about"] = "x" }, Book).Hint!.Lines);
        Assert.Equal("Did you mean wa why website?", English.Of(UpdateName.Asked(new Dictionary<string, string> { ["wa_number"] = "websit" }, Book).Hint!.Text));
    }

    [Theory]
    [InlineData("marigold", "That is a part of a name or number only. Did you mean +919876543210 or +919876543211? Type the whole name or number.")]
    [InlineData("harbor", "There is no number of that name. Did you mean “Harbor Lane Hotel”?")]
    [InlineData("0132", "That is a part of a name or number only. Did you mean +14155550132? Type the whole name or number.")]
    public void Form_WithAPart_SaysWhatFits_AndTakesNothing(string typed, string sentence)
    {
        var verdict = Book.Resolve(typed);

        Assert.Null(verdict.WaNumber);
        Assert.Equal(sentence, English.Of(verdict.Error!));
    }
}
