using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class FieldEmailTests
{
    private static FieldResult Check(string typed) => Fields.Find("contact_email")!.Check(typed);

    [Theory]
    [InlineData("a@b.co")]
    [InlineData("Hello.There+wa@shop.example.com")]
    [InlineData("o'brien@example.ie")]
    public void Check_PlainAddress_IsTakenAsTyped(string typed)
    {
        Assert.Equal(typed, Check(typed).Value);
        Assert.Empty(Check(typed).Warnings);
    }

    [Theory]
    [InlineData("hello", "emailFormat")]
    [InlineData("@example.com", "emailFormat")]
    [InlineData("A B <a@b.co>", "emailFormat")]
    [InlineData("<a@b.co>", "emailFormat")]
    [InlineData("a@b.co, c@d.co", "emailFormat")]
    [InlineData("a@b.co;c@d.co", "emailFormat")]
    [InlineData("a b@example.com", "emailFormat")]
    [InlineData("\"a b\"@example.com", "emailFormat")]
    [InlineData("a..b@example.com", "emailFormat")]
    [InlineData("a.@example.com", "emailFormat")]
    [InlineData("[email\u00A0protected]", "emailFormat")]
    [InlineData("a\u200D@example.com", "emailFormat")]
    [InlineData("a@b", "emailDomain")]
    [InlineData("a@localhost", "emailDomain")]
    [InlineData("a@mail.local", "emailDomain")]
    [InlineData("a@[10.0.0.1]", "emailDomain")]
    [InlineData("a@10.0.0.1", "emailDomain")]
    [InlineData("a@example.com.", "emailDomain")]
    [InlineData("a@-example.com", "emailDomain")]
    public void Check_NoAddress_IsRefused(string typed, string key) => FieldTextTests.AssertRefused(Check(typed), key, null);

    [Fact]
    public void Check_NoAddress_SaysWhatOneLooksLike()
    {
        Assert.Equal("That is no e-mail address. Type one address without a name around it, like hello@example.com.", English.Of(Check("hello").Error!));
        Assert.Equal("The part after the @ must be a public domain with a dot in it, like hello@example.com.", English.Of(Check("a@b").Error!));
    }

    [Fact]
    public void Check_ForeignLettersInTheDomain_ShowsThePunycode() => Assert.Equal(
        ["The e-mail domain has letters beyond a to z. On the wire it is xn--pple-43d.com; check that it is yours."],
        Check("a@аpple.com").Warnings.Select(English.Of));
}
