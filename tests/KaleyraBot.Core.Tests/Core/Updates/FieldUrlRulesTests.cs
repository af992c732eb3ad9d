using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>Where the three addresses differ.</summary>
public sealed class FieldUrlRulesTests
{
    private static FieldResult Check(string field, string typed) => Fields.Find(field)!.Check(typed);

    [Theory]
    [InlineData("incoming_url", "https://webhook.site/#!/8b1c/test", "webhookFragment", "This has a # in it, so it is the address of a page in the browser. Copy the webhook address, not the page address.")]
    [InlineData("incoming_url", "https://webhook.site/x#", "webhookFragment", null)]
    [InlineData("display_image", "https://example.com/a.png#b", "urlFragment", "Please remove the # and everything after it: that part never reaches a server.")]
    [InlineData("incoming_url", "http://example.com/", "urlHttps", "Please use https:// here. An address with http:// is not encrypted.")]
    [InlineData("display_image", "HTTP://example.com/a.png", "urlHttps", null)]
    [InlineData("incoming_url", "https://example.com:8443/", "urlPort", "The address names a port. Please use the usual one: leave out the colon and the number after the host name.")]
    [InlineData("display_image", "https://example.com:80/a.png", "urlPort", null)]
    [InlineData("incoming_url", "https://127.1/", "urlAddress", "The host is an IP address. Please use a host name, like www.example.com.")]
    [InlineData("incoming_url", "https://vault.internal/", "urlInternal", "That host name works only inside a network or on one machine. Please use one that everybody on the internet can reach.")]
    [InlineData("website", "https://intranet", "urlHost", "The address needs a public host name with a dot in it, like www.example.com.")]
    [InlineData("website", "https://a.com, https://b.com", "urlOne", "Only one address fits here. Please keep one and delete the rest.")]
    public void Check_AgainstTheFieldsRule_IsRefused(string field, string typed, string key, string? sentence) =>
        FieldTextTests.AssertRefused(Check(field, typed), key, sentence);

    [Theory]
    [InlineData("website", "http://www.example.com", "The website begins with http://, which is not encrypted. https:// is better if the site has it.")]
    [InlineData("display_image", "https://example.com/picture", "The picture’s address does not end in .jpg, .jpeg or .png. WhatsApp shows JPEG and PNG only.")]
    [InlineData("display_image", "https://example.com/a.gif", "The picture’s address does not end in .jpg, .jpeg or .png. WhatsApp shows JPEG and PNG only.")]
    [InlineData("display_image", "https://b.s3.amazonaws.com/a.jpg?X-Amz-Expires=300&X-Amz-Signature=ab", "The picture’s address looks like a signed link that expires. Kaleyra must be able to load it whenever it wants to.")]
    [InlineData("display_image", "https://b.s3.amazonaws.com/a.jpg?AWSAccessKeyId=A&Expires=17", "The picture’s address looks like a signed link that expires. Kaleyra must be able to load it whenever it wants to.")]
    [InlineData("website", "https://аpple.com", "The host name has letters beyond a to z. On the wire it is xn--pple-43d.com; check that it is the host you mean.")]
    [InlineData("incoming_url", "https://BÜCHER.example/x", "The host name has letters beyond a to z. On the wire it is xn--bcher-kva.example; check that it is the host you mean.")]
    [InlineData("website", "https://ブロガー.example", "The host name has letters beyond a to z. On the wire it is xn--mck6dzcxc.example; check that it is the host you mean.")]
    [InlineData("website", "https://bu\u0308cher.example", "The host name has letters beyond a to z. On the wire it is xn--bcher-kva.example; check that it is the host you mean.")]
    public void Check_DoubtfulAddress_IsWarnedOf(string field, string typed, string warning)
    {
        var verdict = Check(field, typed);

        Assert.NotNull(verdict.Value);
        Assert.Equal([warning], verdict.Warnings.Select(English.Of));
    }
}
