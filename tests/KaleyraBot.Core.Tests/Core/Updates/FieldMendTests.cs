using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>All that is wrong with a value in one place, and what was probably meant.</summary>
public sealed class FieldMendTests
{
    private const string Disk = "That is a file on a computer, which nobody else can open. Put it on the web first, and type the https:// address that it has there.";

    private static FieldResult Check(string field, string typed) => Fields.Find(field)!.Check(typed);

    [Theory]
    [InlineData("website", "www.mysite.com", "https://www.mysite.com")]
    [InlineData("website", "mysite,com", "https://mysite.com")]
    [InlineData("website", "https://www.mysite,com/shop", "https://www.mysite.com/shop")]
    [InlineData("website", "htps://mysite.com", "https://mysite.com")]
    [InlineData("website", "HTTP//mysite.com", "https://mysite.com")]
    [InlineData("website", "https:/mysite.com", "https://mysite.com")]
    [InlineData("website", "https:\\\\mysite.com", "https://mysite.com")]
    [InlineData("website", "//mysite.com", "https://mysite.com")]
    [InlineData("website", "http://mysite,com", "http://mysite.com")]
    [InlineData("website", "https://mysite.com.", "https://mysite.com")]
    [InlineData("website", "https://mysite.com,", "https://mysite.com")]
    [InlineData("website", "https://mysite.com./a", "https://mysite.com/a")]
    [InlineData("website", "https://www.my site.com", "https://www.mysite.com")]
    [InlineData("website", "https://mysite.com/our menu", "https://mysite.com/our%20menu")]
    [InlineData("website", "<https://mysite.com>", "https://mysite.com")]
    [InlineData("website", "\u201Cmysite.com\u201D", "https://mysite.com")]
    [InlineData("website", "https://mysite.com/?a=1&amp;b=2", "https://mysite.com/?a=1&b=2")]
    [InlineData("website", "https://my\u200Dsite.com", "https://mysite.com")]
    [InlineData("website", "https://my\u0007site.com", "https://mysite.com")]
    [InlineData("website", "https://my\uFFFDsite.com", "https://mysite.com")]
    [InlineData("website", "https://mysite.com/our\tmenu", "https://mysite.com/our%20menu")]
    [InlineData("website", "https://mysite.com/our\nmenu", "https://mysite.com/our%20menu")]
    [InlineData("website", "mysite.com:8080", "https://mysite.com:8080")]
    [InlineData("incoming_url", "http://hooks.example.com/in", "https://hooks.example.com/in")]
    [InlineData("incoming_url", "HTTP://hooks.example.com:8080/in", "https://hooks.example.com/in")]
    [InlineData("display_image", "http://cdn.example.com/a.png#top", "https://cdn.example.com/a.png")]
    [InlineData("contact_email", "hello@example,com", "hello@example.com")]
    [InlineData("contact_email", "hello@examplecom", "hello@example.com")]
    [InlineData("contact_email", "hello@gmail", "hello@gmail.com")]
    [InlineData("contact_email", "hello@GoogleMail", "hello@GoogleMail.com")]
    [InlineData("contact_email", "hello@outlook", "hello@outlook.com")]
    [InlineData("contact_email", "hello@hotmail", "hello@hotmail.com")]
    [InlineData("contact_email", "hello@yahoo", "hello@yahoo.com")]
    [InlineData("contact_email", "hello@icloud", "hello@icloud.com")]
    [InlineData("contact_email", "Hello <hello@example.com>", "hello@example.com")]
    [InlineData("contact_email", "<mailto:hello@example.com>", "hello@example.com")]
    [InlineData("contact_email", "hello @ example.com", "hello@example.com")]
    [InlineData("contact_email", "hello@@example.com", "hello@example.com")]
    [InlineData("contact_email", "hello@example..com", "hello@example.com")]
    [InlineData("contact_email", "hello@shop..example.org", "hello@shop.example.org")]
    [InlineData("contact_email", "hello@example.com.", "hello@example.com")]
    [InlineData("contact_email", "hello (at) example (dot) com", "hello@example.com")]
    public void Check_SlipOfThePen_IsRefusedWithWhatWasMeant(string field, string typed, string meant)
    {
        var verdict = Check(field, typed);

        Assert.Null(verdict.Value);
        Assert.Equal(meant, verdict.Mend);
        Assert.EndsWith($" Did you mean {meant}?", English.Of(verdict.Said!), StringComparison.Ordinal);
        Assert.Equal(meant, Check(field, meant).Value);
    }

    [Theory]
    [InlineData("website", "mysite")]
    [InlineData("website", "javascript:alert(1)")]
    [InlineData("website", "ftp://example.com")]
    [InlineData("website", "https://a.com, https://b.com")]
    [InlineData("website", "a.com, b.com")]
    [InlineData("website", "https://bank.com@evil.com/")]
    [InlineData("website", "https://example.com\\@evil.com")]
    [InlineData("website", "\u0430pple.com")]
    [InlineData("website", "{{DATE(2020-01-01T00:00:00Z)}}.com")]
    [InlineData("website", "hello@example.com")]
    [InlineData("website", "http:\\\\localhost")]
    [InlineData("incoming_url", "https://10.0.0.1/in")]
    [InlineData("incoming_url", "https://webhook.site/#!/view/1")]
    [InlineData("display_image", "logo.png")]
    [InlineData("contact_email", "[email\u00A0protected]")]
    [InlineData("contact_email", "a@b.co, c@d.co")]
    [InlineData("contact_email", "hello@example")]
    [InlineData("contact_email", "hello")]
    public void Check_WhatNobodyCanGuess_IsRefusedWithoutAGuess(string field, string typed)
    {
        var verdict = Check(field, typed);

        Assert.Null(verdict.Value);
        Assert.Null(verdict.Mend);
        Assert.DoesNotContain("Did you mean", English.Of(verdict.Said!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C:\\pics\\a.png")]
    [InlineData("c:/pics/a.png")]
    [InlineData("\"C:\\My pictures\\a b.jpg\"")]
    [InlineData("\\\\server\\pics\\a.png")]
    [InlineData("file:///C:/pics/a.png")]
    [InlineData("FILE://server/a.png")]
    [InlineData("/home/x.png")]
    [InlineData("/Users/ana/Pictures/a.png")]
    [InlineData("~/a.png")]
    [InlineData("./a.png")]
    [InlineData("..\\a.png")]
    [InlineData("%USERPROFILE%\\a.png")]
    [InlineData("Pictures\\a.png")]
    [InlineData("logo.png")]
    [InlineData("our logo.JPEG")]
    public void Check_PlaceOnADisk_SaysThatAndNothingElse(string typed)
    {
        foreach (var field in new[] { "display_image", "website", "incoming_url" })
        {
            Assert.Equal(Disk, English.Of(Check(field, typed).Said!));
        }
    }

    [Theory]
    [InlineData("incoming_url", "http://hooks.example.com:8443/in#top", "urlHttps urlPort webhookFragment", null)]
    [InlineData("display_image", "http://user:secret@10.0.0.1/picture.png#top", "urlHttps urlUser urlAddress urlFragment", null)]
    [InlineData("display_image", "cdn.example.com:8443/a b.png#x", "urlCharacters urlScheme urlPort urlFragment", "https://cdn.example.com/a%20b.png")]
    [InlineData("incoming_url", "http://printer.local:8080/a.", "urlHttps urlInternal urlPort urlEnd", null)]
    [InlineData("contact_email", "a..b@localhost", "emailFormat emailDomain", null)]
    [InlineData("about", "Tab\there \u202E:acme:", "tab bidi emojiName", null)]
    [InlineData("website", "http\u202E://10.0.0.1", "bidi urlAddress", null)]
    public void Check_ManyFaults_AreAllSaidInOnePlace(string field, string typed, string keys, string? meant)
    {
        var verdict = Check(field, typed);

        Assert.Equal(keys, string.Join(' ', verdict.Errors.Select(error => error.Key["fields.".Length..])));
        Assert.Equal(meant, verdict.Mend);
        Assert.All(verdict.Errors, error => Assert.Contains(English.Of(error), English.Of(verdict.Said!), StringComparison.Ordinal));
    }

    [Fact]
    public void Check_TooLongAsWell_IsSaidToo() => Assert.Equal(
        ["fields.tooLong", "fields.urlScheme"], Check("website", "example.com/" + new string('x', 300)).Errors.Select(error => error.Key));

    [Fact]
    public void Check_AnyText_OffersOnlyWhatItTakes() => CsCheck.Check.Sample(FieldPropertyTests.Hostile, typed =>
    {
        foreach (var field in Fields.All)
        {
            if (field.Check(typed).Mend is { } mend)
            {
                Assert.Equal(mend, field.Check(mend).Value);
            }
        }
    }, iter: 3000);
}
