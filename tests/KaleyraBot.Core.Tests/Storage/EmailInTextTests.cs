using KaleyraBot.Storage.Erasing;

namespace KaleyraBot.Tests.Storage;

/// <summary>An address is named as a whole, or not at all.</summary>
public sealed class EmailInTextTests
{
    [Theory]
    [InlineData("a@example.com")]
    [InlineData("A@EXAMPLE.com")]
    [InlineData("Name <a@example.com>")]
    [InlineData("mailto:a@example.com?subject=x")]
    [InlineData("<mailto:a@example.com|a@example.com>")]
    [InlineData("Write to a@example.com.")]
    [InlineData("Write to a@example.com.\nThanks")]
    [InlineData("'a@example.com', \"b@example.com\"")]
    [InlineData("**a@example.com**")]
    [InlineData("email=a@example.com&x")]
    [InlineData("aa@example.com and a@example.com")]
    [InlineData("a@example.com-")]
    public void Text_WithTheAddress_NamesIt(string text) => Assert.True(text.Names("a@example.com"));

    [Theory]
    [InlineData("aa@example.com")]
    [InlineData("a.a@example.com")]
    [InlineData("x+a@example.com")]
    [InlineData("x_a@example.com")]
    [InlineData("_a@example.com")]
    [InlineData("\u00e9a@example.com")]
    [InlineData("e\u0301a@example.com")]
    [InlineData("a@example.com.au")]
    [InlineData("a@example.community")]
    [InlineData("a@example.com-shop.de")]
    [InlineData("a@example.com--x.de")]
    [InlineData("a at example.com")]
    [InlineData("")]
    public void Text_WithALongerAddress_DoesNot(string text) => Assert.False(text.Names("a@example.com"));

    [Fact]
    public void Text_InCapitalsOfAnyAlphabet_NamesIt() => Assert.True("J\u00d6RG@example.com".Names("j\u00f6rg@example.com"));
}
