using KaleyraBot.Core.Chat;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Payloads;

namespace KaleyraBot.Tests.Slack;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("<@UBOT> update", "update")]
    [InlineData("hey <@UBOT>", "hey")]
    [InlineData("<@UBOT|kaleyrabot> show <tel:+919876543210|+91 98765 43210>", "show +91 98765 43210")]
    [InlineData("update website=<http://www.example.com|www.example.com>", "update website=www.example.com")]
    [InlineData("update website=<https://www.example.com/a?b=1&amp;c=2>", "update website=https://www.example.com/a?b=1&amp;c=2")]
    [InlineData("update email=<mailto:a@example.com|a@example.com>", "update email=a@example.com")]
    [InlineData("update about=\"&lt;3 <!channel> <@U2|ben> <#C1|general>\"", "update about=\"&lt;3 @channel @ben #general\"")]
    [InlineData("a < b > c", "a < b > c")]
    [InlineData("a <b> <c|d>", "a <b> <c|d>")]
    [InlineData("website=<https://shop.example.com/collections/summer/blue-shirt?utm_source=wa|https://shop.example.com/collections/summer/b…>", "website=https://shop.example.com/collections/summer/blue-shirt?utm_source=wa")]
    [InlineData("website=<https://shop.example.com/a|Our shop>", "website=https://shop.example.com/a")]
    [InlineData("website=<https://shop.example.com/a|shop.example.com>", "website=https://shop.example.com/a")]
    [InlineData("website=<https://evil.example.net/a|https://shop.example.com/a>", "website=https://evil.example.net/a")]
    [InlineData("website=<https://shop.example.com/A|HTTPS://Shop.Example.COM/A>", "website=HTTPS://Shop.Example.COM/A")]
    [InlineData("website=<https://shop.example.com/A|https://shop.example.com/a>", "website=https://shop.example.com/A")]
    [InlineData("website=<http://example.com/|example.com>", "website=example.com")]
    [InlineData("\u2022 website=\"<https://a.example.com/b|a.exam…>\"", "\u2022 website=\"https://a.example.com/b\"")]
    [InlineData("`website=<https://a.example.com/b|x>`", "`website=https://a.example.com/b`")]
    [InlineData("email=<mailto:info@example.com|Mail us>", "email=info@example.com")]
    [InlineData("email=<mailto:info@example.com|INFO@example.com>", "email=INFO@example.com")]
    [InlineData("show <tel:+919876543210|our number>", "show +919876543210")]
    [InlineData("about=\"ask <@U2> or <!subteam^S1|@sales> in <#C1>\"", "about=\"ask <@U2> or @sales in <#C1>\"")]
    [InlineData("about=\"<!date^1392734382^{date}|Feb 18>\"", "about=\"<!date^1392734382^{date}|Feb 18>\"")]
    [InlineData("about=\"Open :clock9: till 9 :wave:\"", "about=\"Open 🕘 till 9 👋\"")]
    public void Text_OfAMessage_IsTheLineThatWasTyped(string text, string line) => Assert.Equal(line, MessageText.Of(text, "UBOT"));

    [Theory]
    [InlineData("<@UBOT> delegate <@U2> until friday", "delegate slack:T1/U2 until friday")]
    [InlineData("<@UBOT> wa delegate to <@W2|ben> till 2026-12-24", "wa delegate to slack:T1/W2 till 2026-12-24")]
    [InlineData("<@UBOT> delegate <@U2|ben> until friday <@U3|ben>", "delegate slack:T1/U2 until friday slack:T1/U3")]
    [InlineData("<@UBOT> delegate <@U2|:wave: ben> until friday", "delegate slack:T1/U2 until friday")]
    [InlineData("<@UBOT> DELEGATE @ben until now", "DELEGATE @ben until now")]
    [InlineData("<@UBOT> delegate <!subteam^S1|@team> until friday", "delegate @team until friday")]
    [InlineData("<@UBOT> delegate <@UBOT> until friday", "delegate   until friday")]
    [InlineData("<@UBOT> delegate slack:T1/U2 until friday", "delegate slack:T1/U2 until friday")]
    public void Mention_IsWhomItMeans(string text, string line) =>
        Assert.Equal(line, Mention.Named(MessageText.Of(text, "UBOT"), MessageText.Mentions(text, "UBOT", "T1")));

    [Theory]
    [InlineData("<@UBOT> approve WA-1 delegate <@U2|ben>", "approve WA-1 delegate @ben")]
    [InlineData("delegate @Ben Smith until friday", "delegate @Ben Smith until friday")]
    [InlineData("update about=\"ask @ben\" &amp; <x>", "update about=\"ask @ben\" &amp; <x>")]
    [InlineData("update email=<mailto:info@example.com|info@example.com> number=<tel:+919876543210|+919876543210>", "update email=info@example.com number=+919876543210")]
    [InlineData("update website=<https://a.example.com/b|a.exam…> about=\":wave: <@U2|ben>\"", "update website=https://a.example.com/b about=\"👋 @ben\"")]
    public void Mention_InTheLine_IsWhatPeopleSee(string text, string line) => Assert.Equal(line, MessageText.Of(text, "UBOT"));

    [Theory]
    [InlineData("slack:C1")]
    [InlineData("slack:T1/C1")]
    [InlineData("slack:T1/C1@U1")]
    [InlineData("slack:T1/C1@U1#1503435956.000247")]
    [InlineData("slack:T1/C1/1503435956.000247")]
    [InlineData("slack:T1/C1/~@U1")]
    [InlineData("slack:T1/@U1")]
    public void Address_ReadAndWritten_IsTheSame(string address) => Assert.Equal(address, SlackAddress.Parse(address)!.ToString());
}
