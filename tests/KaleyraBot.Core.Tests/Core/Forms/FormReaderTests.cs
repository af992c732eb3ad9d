using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;

namespace KaleyraBot.Tests.Core.Forms;

public sealed class FormReaderTests
{
    private static readonly NumberBook Book = new([new("india", [new("+919876543210", "Sales")])]);

    private static FormReading Read(params (string Id, string Typed)[] values) =>
        FormReader.Read(values.ToDictionary(pair => pair.Id, pair => pair.Typed), Book);

    [Fact]
    public void Read_GoodForm_HasChangesInTheOrderOfTheForm()
    {
        var reading = Read(("website", "https://example.com"), ("about", " Open till 9 "), ("wa_number", "sales"), ("clear", "email,address"), ("business_category", "restaurant"));

        Assert.True(reading.IsValid);
        Assert.Equal(("india", "+919876543210"), (reading.Account, reading.WaNumber));
        Assert.Equal(
            [new("about", "Open till 9"), new("address", ""), new("business_category", "Restaurant"), new("contact_email", ""), new("website", "https://example.com")],
            reading.Changes);
        Assert.Equal(["fields.categoryOneWay", "fields.clearUndocumented"], reading.Warnings.Select(warning => warning.Key));
    }

    [Fact]
    public void Read_EmptyInputs_AreUnchanged()
    {
        var reading = Read(("wa_number", "sales"), ("about", ""), ("address", "Main St 1"), ("clear", ""));

        Assert.True(reading.IsValid);
        Assert.Equal([new("address", "Main St 1")], reading.Changes);
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void Read_EverythingWrong_SaysEverythingAtOnceInTheOrderOfTheForm()
    {
        var reading = Read(
            ("clear", "about,display_image"), ("incoming_url", "https://127.1"), ("display_image", "x"), ("contact_email", "x"), ("website", "x"),
            ("business_category", "x"), ("business_description", " "), ("address", "a\nb"), ("about", new string('x', 140)), ("wa_number", "+1"));

        Assert.False(reading.IsValid);
        Assert.Equal(
            ["wa_number", "about", "business_description", "address", "business_category", "contact_email", "website", "display_image", "incoming_url", "clear"],
            reading.Errors.Keys);
        Assert.Equal((null, null), (reading.Account, reading.WaNumber));
        Assert.Empty(reading.Changes);
    }

    [Fact]
    public void Read_OneWrongAmongGood_KeepsTheGoodOnes()
    {
        var reading = Read(("wa_number", "sales"), ("about", "Open"), ("website", "example.com"));

        Assert.Equal([new("about", "Open")], reading.Changes);
        Assert.Equal(
            "A web address begins with https://, like https://www.example.com. Did you mean https://example.com?",
            English.Of(Assert.Single(reading.Errors).Value));
    }

    [Theory]
    [InlineData("sales", "")]
    [InlineData("", ",wa_number")]
    public void Read_NothingToChange_IsAnErrorOfTheWholeForm(string number, string ids)
    {
        var reading = Read(("wa_number", number));

        Assert.Equal(ids, string.Join(',', reading.Errors.Keys));
        Assert.Equal("Nothing would change. Fill in at least one field, or choose one to clear.", English.Of(reading.Errors[""]));
    }

    [Theory]
    [InlineData("about", "clear", "These cannot be cleared, only changed: about. What can be cleared: business_description, address, contact_email, website.")]
    [InlineData("image, webhook,category", "clear", "These cannot be cleared, only changed: display_image, incoming_url, business_category. What can be cleared: business_description, address, contact_email, website.")]
    [InlineData("adress", "clear", "There is no such field to clear. Did you mean address? What can be cleared: business_description, address, contact_email, website.")]
    [InlineData("colour", "clear", "There is no such field to clear. What can be cleared: business_description, address, contact_email, website.")]
    public void Read_UnfitClear_IsSaidBesideIt(string clear, string id, string sentence)
    {
        var reading = Read(("wa_number", "sales"), ("clear", clear));

        Assert.Equal(id, Assert.Single(reading.Errors).Key);
        Assert.Equal(sentence, English.Of(reading.Errors[id]));
    }

    [Fact]
    public void Read_SetAndCleared_IsSaidBesideTheField()
    {
        var reading = Read(("wa_number", "sales"), ("website", "https://example.com"), ("clear", "website"));

        Assert.Equal("website", Assert.Single(reading.Errors).Key);
        Assert.Equal("Website is given a value and cleared at the same time. Please do one of the two.", English.Of(reading.Errors["website"]));
        Assert.Empty(reading.Changes);
    }

    [Theory]
    [InlineData("because", "because", null)]
    [InlineData("  ", null, null)]
    [InlineData("a\u202Eb", null, "fields.bidi")]
    public void Read_AReason_IsTakenOrSaidBesideIt(string typed, string? reason, string? mistake)
    {
        var reading = Read(("wa_number", "sales"), ("about", "Open"), ("reason", typed));

        Assert.Equal((reason, mistake), (reading.Reason, reading.Errors.GetValueOrDefault("reason")?.Key));
        Assert.Equal(mistake is null, reading.IsValid);
    }
}
