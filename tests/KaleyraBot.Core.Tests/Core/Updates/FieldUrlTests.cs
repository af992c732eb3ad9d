using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class FieldUrlTests
{
    private static FieldResult Check(string field, string typed) => Fields.Find(field)!.Check(typed);

    [Theory]
    [InlineData("website", "https://www.example.com")]
    [InlineData("website", "HTTPS://Example.com/a?b=c#d")]
    [InlineData("website", "https://example.com:8443/")]
    [InlineData("website", "https://web.archive.org/web/2020/http://example.com/")]
    [InlineData("website", "https://4.example.com")]
    [InlineData("incoming_url", "https://hooks.example.com/wa?token=a%20b")]
    [InlineData("incoming_url", "https://hooks.example.com:443/wa")]
    [InlineData("display_image", "https://cdn.example.com/logo.PNG")]
    [InlineData("display_image", "https://cdn.example.com/logo.jpeg?v=2")]
    [InlineData("display_image", "https://s3.eu.example.com/kcloud.sms-eu/docs/a_b.jpg")]
    public void Check_PublicAddress_IsTakenAsTyped(string field, string typed)
    {
        var verdict = Check(field, typed);

        Assert.Equal((typed, null), (verdict.Value, verdict.Error));
        Assert.Empty(verdict.Warnings);
    }

    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "example.com", "urlScheme" },
        { "ftp://example.com", "urlScheme" },
        { "javascript:alert(1)", "urlScheme" },
        { "//example.com", "urlScheme" },
        { "https:/example.com", "urlScheme" },
        { "https:///example.com", "urlHost" },
        { "https://", "urlHost" },
        { "https://a.com,https://b.com", "urlOne" },
        { "https://a.com https://b.com", "urlOne" },
        { "https://a.com, b.com", "urlOne" },
        { "htps://a.com,b.com", "urlOne" },
        { "https://example.com/a b", "urlCharacters" },
        { "https://example.com\\@evil.com", "urlCharacters" },
        { "https://example.com/<b>", "urlCharacters" },
        { "https://example.com/\u2003x", "urlCharacters" },
        { "https://exa\u200Dmple.com/", "urlCharacters" },
        { "https://user:secret@example.com/", "urlUser" },
        { "https://@example.com/", "urlUser" },
        { "https://exa%6Dple.com/", "urlHost" },
        { "https://intranet/", "urlHost" },
        { "https://example.com./", "urlHost" },
        { "https://-example.com/", "urlHost" },
        { "https://example..com/", "urlBroken" },
        { "https://example.com:99999/", "urlBroken" },
        { "https://ⓔxample.com/", "urlHost" },
        { "https://☕.example.com/", "urlHost" },
        { "https://localhost/", "urlInternal" },
        { "https://a.localhost/", "urlInternal" },
        { "https://printer.local/", "urlInternal" },
        { "https://vault.internal/", "urlInternal" },
        { "https://VAULT.INTERNAL./", "urlInternal" },
        { "https://nas.lan/", "urlInternal" },
        { "https://router.home.arpa/", "urlInternal" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Check_UnfitAddress_IsRefusedEverywhere(string typed, string key)
    {
        foreach (var field in new[] { "website", "display_image", "incoming_url" })
        {
            FieldTextTests.AssertRefused(Check(field, typed), key, null);
        }
    }

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://127.0.0.1./")]
    [InlineData("https://127。0。0。1/")]
    [InlineData("https://１２７.0.0.1/")]
    [InlineData("https://①②⑦.0.0.1/")]
    [InlineData("https://1.2.3.4.5/")]
    [InlineData("https://a.0x7f/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    public void Check_AddressInDisguise_IsRefused(string typed)
    {
        foreach (var field in new[] { "website", "display_image", "incoming_url" })
        {
            Assert.Matches("^fields[.]url(Address|Host)$", Check(field, typed).Error?.Key);
        }
    }

    [Fact]
    public void Check_AddressInASentence_IsNoList() =>
        Assert.DoesNotContain("fields.urlOne", Check("website", "example.com, open daily").Errors.Select(error => error.Key));

    [Theory]
    [InlineData("ftp://example.com")]
    [InlineData("javascript:alert(1)")]
    public void Check_AddressOfAnotherKind_SaysNothingOfItsHost(string typed) =>
        Assert.Equal(["fields.urlScheme"], Check("website", typed).Errors.Select(error => error.Key));
}
