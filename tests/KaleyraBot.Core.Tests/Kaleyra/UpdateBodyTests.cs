using System.Text;
using System.Text.Json;
using KaleyraBot.Core.Profile;
using KaleyraBot.Kaleyra;

namespace KaleyraBot.Tests.Kaleyra;

public sealed class UpdateBodyTests
{
    private static readonly Dictionary<string, string> NoSpellings = [];

    [Fact]
    public void Body_AllFields_StandInTheOrderOfThePageUnderItsNames() =>
        Assert.Equal(
            """{"wa_number":"+919876543210","address":"1","incoming_url":"1","display_image":"1","business_description":"1","business_category":"1","website":"1","contact_email":"1","about":"1"}""",
            Write("about", "website", "contact_email", "business_category", "business_description", "display_image", "incoming_url", "address"));

    [Fact]
    public void Body_OneField_HoldsNothingElse() =>
        Assert.Equal("""{"wa_number":"+919876543210","about":"1"}""", Write("about"));

    [Fact]
    public void Body_ClearedField_IsSentEmpty() =>
        Assert.Equal("""{"wa_number":"+919876543210","address":""}""", Text(UpdateBody.Write(KaleyraRoom.Number, [new("address", "")], NoSpellings)));

    [Fact]
    public void Body_QuotesPlusAndAmpersand_StayReadable() =>
        Assert.Equal(
            """{"wa_number":"+919876543210","address":"567, \"john\", 2nd Phase, Bangalore.","about":"R&D's <best> + é 😀"}""",
            Text(UpdateBody.Write(KaleyraRoom.Number, [new("about", "R&D's <best> + é 😀"), new("address", "567, \"john\", 2nd Phase, Bangalore.")], NoSpellings)));

    [Fact]
    public void Body_WhatJsonAsksFor_IsEscapedAndNothingElse() =>
        Assert.Equal(
            "{\"wa_number\":\"+919876543210\",\"business_description\":\"a\\\\b\\nc\\td\\r\\u0001\\u001f/\u2028👩‍👩‍👧\"}",
            Text(UpdateBody.Write(KaleyraRoom.Number, [new("business_description", "a\\b\nc\td\r\u0001\u001f/\u2028👩‍👩‍👧")], NoSpellings)));

    [Fact]
    public void Body_CategoryWithAnotherSpelling_SendsThatSpellingOnly()
    {
        var spellings = new Dictionary<string, string> { ["Beauty, Spa, and Salon"] = "Beauty, Spa and Salon" };
        var body = UpdateBody.Write(KaleyraRoom.Number, [new("business_category", "Beauty, Spa, and Salon"), new("about", "Beauty, Spa, and Salon")], spellings);
        Assert.Equal("""{"wa_number":"+919876543210","business_category":"Beauty, Spa and Salon","about":"Beauty, Spa, and Salon"}""", Text(body));
    }

    [Theory]
    [InlineData("business_catregory")]
    [InlineData("incomming_url")]
    [InlineData("display_name")]
    [InlineData("wa_number")]
    [InlineData("About")]
    public void Body_NameThatIsNoFieldOfTheApi_IsABug(string field)
    {
        var bug = Assert.Throws<ArgumentException>(() => UpdateBody.Write(KaleyraRoom.Number, [new(field, "secret value")], NoSpellings));
        Assert.DoesNotContain("secret value", bug.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WireFields_Names_AreTheFieldsOfTheTable() =>
        Assert.Equal(Fields.All.Select(field => field.Name).Order(StringComparer.Ordinal),
            WireFields.InOrder.Order(StringComparer.Ordinal));

    private static string Write(params string[] fields) =>
        Text(UpdateBody.Write(KaleyraRoom.Number, [.. fields.Select(field => new FieldChange(field, "1"))], NoSpellings));

    private static string Text(byte[] body)
    {
        using var strict = JsonDocument.Parse(body);
        Assert.All(strict.RootElement.EnumerateObject(), member => Assert.Equal(JsonValueKind.String, member.Value.ValueKind));
        return Encoding.UTF8.GetString(body);
    }
}
