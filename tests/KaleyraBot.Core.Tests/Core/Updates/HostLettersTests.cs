using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class HostLettersTests
{
    [Theory]
    [InlineData("incoming_url", "https://hооks.example.com/in", "On the wire it is xn--hks-seda.example.com;")]
    [InlineData("website", "http://bücher.example.com", "On the wire it is xn--bcher-kva.example.com;")]
    [InlineData("display_image", "https://ｅxample.com/a.png", "On the wire it is example.com;")]
    [InlineData("website", "https://ⓔxample.com/", "On the wire it is example.com;")]
    [InlineData("website", "https://bü..cher/", "On the wire it is ?;")]
    [InlineData("contact_email", "info@bücher.example.com", "On the wire it is xn--bcher-kva.example.com;")]
    [InlineData("incoming_url", "https://xn--hks-seda.example.com/in", "In letters it reads hооks.example.com;")]
    [InlineData("contact_email", "info@xn--bcher-kva.example.com", "In letters it reads bücher.example.com;")]
    [InlineData("incoming_url", "https://hooks.mybank.com.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.evil.example/", "It ends with evil.example,")]
    [InlineData("website", "http://hooks.mybank.com.a.b.evil.example/https://hooks.mybank.com", "It ends with b.evil.example,")]
    [InlineData("contact_email", "info@mybank.com.a.b.c.evil.example", "It ends with c.evil.example,")]
    public void Note_OfALookAlikeHost_NamesBothWays(string field, string value, string note) =>
        Assert.Contains(note, English.Of(HostLetters.Note(field, value)!.ToJson()), StringComparison.Ordinal);

    [Theory]
    [InlineData("incoming_url", "https://hooks.example.com/bücher")]
    [InlineData("contact_email", "info@example.com")]
    [InlineData("incoming_url", "https://bucket-12.s3.dualstack.eu-central-1.amazonaws.com/in")]
    [InlineData("about", "https://bücher.example.com")]
    [InlineData("website", "https://xn--0.example.com")] // no letters stand behind it
    [InlineData("website", "")]
    [InlineData("nickname", "https://bücher.example.com")]
    public void Note_OfAPlainHost_IsNone(string field, string value) => Assert.Null(HostLetters.Note(field, value));

    [Theory]
    [InlineData("https://user:p@a.example.com.evil.example:8443/x?y", 46)]
    [InlineData("https://a.example.com", 21)]
    [InlineData("https://a.example.com?x=https://b", 21)]
    public void Bound_OfAnAddress_IsTheEndOfItsPort(string url, int end) => Assert.Equal(end, ValueParts.Bound(url));

    [Fact]
    public void Value_Shortened_NeverLosesItsHost()
    {
        var host = "https://" + string.Join('.', Enumerable.Repeat(new string('a', 60), 4)) + ".evil.example";
        var shown = ValueParts.Shorten("incoming_url", $"{host}/{new string('p', 900)}/end", 60);
        Assert.StartsWith($"{host}/p", shown, StringComparison.Ordinal);
        Assert.Contains(ValueParts.Mark, shown, StringComparison.Ordinal);
        Assert.EndsWith("/end", shown, StringComparison.Ordinal);
        Assert.EndsWith("@a.example.com.evil.example", ValueParts.Shorten("contact_email", new string('m', 90) + "@a.example.com.evil.example", 20), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, null)]
    [InlineData(61, "b.c.example.com")]
    public void Note_OfALongHost_BeginsAtSixtyOneLetters(int length, string? end)
    {
        var host = new string('a', length - ".b.c.example.com".Length) + ".b.c.example.com";
        Assert.Equal(end?[2..], (string?)HostLetters.Note("website", $"https://{host}/")?.With["end"]);
    }

    [Theory]
    [InlineData(18, 3)]
    [InlineData(19, 2)]
    public void Note_OfALongHost_NamesTheEndThatFits(int length, int labels)
    {
        var end = $"{new string('b', length)}.example.com";
        var said = (string?)HostLetters.Note("website", $"https://{new string('a', 60)}.{end}/")?.With["end"];
        Assert.Equal(labels == 3 ? end : "example.com", said);
    }
}
