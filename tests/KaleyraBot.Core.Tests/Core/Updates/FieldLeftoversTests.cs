using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>What only a chat can draw never becomes odd text in a public profile.</summary>
public sealed class FieldLeftoversTests
{
    private static FieldResult Check(string typed) => Fields.Find("about")!.Check(typed);

    [Theory]
    [InlineData("Ask <@U0BEN>", "<@U0BEN>")]
    [InlineData("Ask <@W0BEN|ben>", "<@W0BEN|ben>")]
    [InlineData("<!subteam^S1|@sales> knows", "<!subteam^S1|@sales>")]
    [InlineData("From <!date^1392734382^{date}|Feb 18>", "<!date^1392734382^{date}|Feb 18>")]
    [InlineData("In <#C0GENERAL>", "<#C0GENERAL>")]
    [InlineData("See <https://example.com|us>", "<https://example.com|us>")]
    public void Check_MarkupOfAChat_IsRefusedByItsText(string typed, string what) => Assert.Equal(
        $"“{what}” is a mention, link or date of the chat; customers could not read it. Please write it out in words.", English.Of(Check(typed).Error!));

    [Theory]
    [InlineData("We love :acme-logo:", ":acme-logo:")]
    [InlineData(":acme: sweets", ":acme:")]
    [InlineData("Fresh:bread:", ":bread:")]
    public void Check_NameOfAnEmoji_IsRefusedByIt(string typed, string name) => Assert.Equal(
        $"“{name}” is the name of an emoji that WhatsApp does not know. Put an emoji of your keyboard there, or write it without the colons.",
        English.Of(Check(typed).Error!));

    [Theory]
    [InlineData("10:30:45")]
    [InlineData("a:b:c")]
    [InlineData("mon:closed:tue")]
    [InlineData("::")]
    [InlineData("9:00 : 17:00")]
    [InlineData("Mon: 9-5, Tue: 9-5")]
    [InlineData("1 < 2 > 0 <3")]
    [InlineData("<b> & <!>")]
    [InlineData("<!channel> <at>Ben</at>")]
    public void Check_TextWithColonsAndBrackets_IsTakenAsTyped(string typed) => Assert.Equal(typed, Check(typed).Value);
}
