using KaleyraBot.Core.Access;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class FieldsTests
{
    [Fact]
    public void All_InTheOrderOfTheForm_AreTheEightWireNames() => Assert.Equal(
        ["about", "business_description", "address", "business_category", "contact_email", "website", "display_image", "incoming_url"],
        Fields.All.Select(field => field.Name));

    [Fact]
    public void Clearable_Fields_AreTheFourThatMayBeBlank() => Assert.Equal(
        ["business_description", "address", "contact_email", "website"], Fields.Clearable.Select(field => field.Name));

    /// <summary>What is a field by now is not said to be changed elsewhere.</summary>
    [Fact]
    public void Words_OfFields_AreNotThoseOfWhatKaleyraDoesNotHave() =>
        Assert.DoesNotContain(Fields.All.SelectMany(field => field.Aliases.Prepend(field.Name)), word => NotHere.Of(word) is not null);

    [Theory]
    [InlineData("about", 139, Risk.Low)]
    [InlineData("address", 256, Risk.Medium)]
    [InlineData("business_description", 512, Risk.Low)]
    [InlineData("business_category", 64, Risk.Medium)]
    [InlineData("website", 256, Risk.High)]
    [InlineData("contact_email", 128, Risk.High)]
    [InlineData("display_image", 2048, Risk.High)]
    [InlineData("incoming_url", 2048, Risk.Critical)]
    public void Field_Limits_AreThoseOfWhatsApp(string name, int max, Risk risk)
    {
        var field = Fields.Find(name)!;
        Assert.Equal((max, risk), (field.MaxLength, field.Risk));
    }

    [Theory]
    [InlineData("bio", "about")]
    [InlineData("tagline", "about")]
    [InlineData("about_text", "about")]
    [InlineData("addr", "address")]
    [InlineData("location", "address")]
    [InlineData("vertical", "business_category")]
    [InlineData("industry", "business_category")]
    [InlineData("mail", "contact_email")]
    [InlineData("site", "website")]
    [InlineData("web", "website")]
    [InlineData("homepage", "website")]
    [InlineData("picture", "display_image")]
    [InlineData("photo", "display_image")]
    [InlineData("logo", "display_image")]
    [InlineData("avatar", "display_image")]
    [InlineData("profile_picture", "display_image")]
    [InlineData("incoming", "incoming_url")]
    [InlineData("webhook_url", "incoming_url")]
    [InlineData("incoming_message_url", "incoming_url")]
    [InlineData("description", "business_description")]
    [InlineData("DESC", "business_description")]
    [InlineData("category", "business_category")]
    [InlineData("business_catregory", "business_category")]
    [InlineData("email", "contact_email")]
    [InlineData("E-Mail", "contact_email")]
    [InlineData("image", "display_image")]
    [InlineData("webhook", "incoming_url")]
    [InlineData("incomming_url", "incoming_url")]
    [InlineData("Contact Email", "contact_email")]
    [InlineData("contact-email", "contact_email")]
    [InlineData("contactemail", "contact_email")]
    public void Find_Alias_IsTheField(string word, string name) => Assert.Equal(name, Fields.Find(word)?.Name);

    [Theory]
    [InlineData("")]
    [InlineData("colour")]
    [InlineData("display_name")]
    public void Find_UnknownWord_IsNull(string word) => Assert.Null(Fields.Find(word));

    [Theory]
    [InlineData("abuot", "about")]
    [InlineData("adress", "address")]
    [InlineData("catgory", "business_category")]
    [InlineData("descripton", "business_description")]
    [InlineData("webste", "website")]
    [InlineData("emial", "contact_email")]
    [InlineData("imgae", "display_image")]
    [InlineData("webhok", "incoming_url")]
    [InlineData("descr", "business_description")]
    public void Suggest_Slip_IsTheField(string word, string name) => Assert.Equal(name, Fields.Suggest(word)?.Name);

    [Theory]
    [InlineData("colour")]
    [InlineData("x")]
    [InlineData("")]
    public void Suggest_SomethingElse_IsNull(string word) => Assert.Null(Fields.Suggest(word));

    [Theory]
    [InlineData("about", "About")]
    [InlineData("incoming_url", "Incoming message URL")]
    [InlineData("wa_number", "WhatsApp number")]
    [InlineData("clear", "Clear these fields")]
    [InlineData("reason", "Reason")]
    public void Label_OfAnInput_IsWhatPeopleCallIt(string input, string label) => Assert.Equal(label, English.Of(FieldNames.Label(input)));

    [Fact]
    public void Hint_OfEachField_IsASentence() => Assert.All(Fields.All, field => Assert.NotEmpty(English.Of(field.Hint)));

    [Fact]
    public void Change_Erased_HasNoValueLeft()
    {
        var erased = new FieldChange("about", "Open", new("Open till 8", DateTimeOffset.UnixEpoch, 3)).Erase();
        Assert.Equal(("about", "", null, true), (erased.Field, erased.Value, erased.Before, erased.Erased));
    }
}
