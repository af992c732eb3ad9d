using KaleyraBot.Core.Chat;
using KaleyraBot.WebChat;
using KaleyraBot.WebChat.Conversations;

namespace KaleyraBot.Tests.WebChat;

public sealed class WebIdentityTests
{
    [Theory]
    [InlineData("ana", "web:ana", "Ana")]
    [InlineData("  Ben ", "web:ben", "Ben")]
    [InlineData("Mary Ann", "web:mary-ann", "Mary-ann")]
    [InlineData("j.doe_2", "web:j.doe_2", "J.doe_2")]
    public void Name_Usable_IsThePerson(string typed, string id, string shown) =>
        Assert.Equal(new Person(id, shown), WebIdentity.Read(typed, null));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a/b")]
    [InlineData("a@b")]
    [InlineData("web:ana")]
    [InlineData("<b>")]
    [InlineData("*")]
    [InlineData("an\u200Ba")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456")]
    public void Name_NotUsable_IsNobody(string? typed) => Assert.Null(WebIdentity.Read(typed, null));

    [Theory]
    [InlineData("de-AT,de;q=0.9,en;q=0.8", "de-at")]
    [InlineData("fr;q=0.5", "fr")]
    [InlineData("*", "en")]
    [InlineData("", "en")]
    public void Language_OfTheBrowser_IsItsFirst(string header, string language) =>
        Assert.Equal(language, WebIdentity.Read("ana", header)!.Language);

    [Theory]
    [InlineData("web:general", "general")]
    [InlineData("web:approvals", "approvals")]
    [InlineData("web:", "general")]
    [InlineData("web:general@ana", null)]
    [InlineData("web:General", null)]
    [InlineData("teams:general", null)]
    public void Place_IsAConversationOfThePage_OrNone(string place, string? room) =>
        Assert.Equal(room, WebPlace.Of(new Place(place))?.Room);
}
