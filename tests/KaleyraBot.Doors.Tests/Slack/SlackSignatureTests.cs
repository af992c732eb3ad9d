using System.Text;
using KaleyraBot.Slack.Trust;
using Microsoft.Extensions.Primitives;

namespace KaleyraBot.Tests.Slack;

/// <summary>The signature, by the example of Slack's own documentation.</summary>
public sealed class SlackSignatureTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
        + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    [Fact]
    public void Signature_OfTheDocumentation_IsGenuine() => Assert.Null(Judge());

    [Fact]
    public void Signature_InCapitals_IsGenuine() => Assert.Null(Judge(signature: "v0=" + Signature[3..].ToUpperInvariant()));

    [Theory]
    [InlineData(-300, null)]
    [InlineData(300, null)]
    [InlineData(-301, "timestamp-stale")]
    [InlineData(301, "timestamp-stale")]
    public void Timestamp_CountsForFiveMinutesInBothDirections(int seconds, string? refusal) => Assert.Equal(refusal, Judge(late: seconds));

    [Theory]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b50")]
    [InlineData("v0=z2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503,v0=00")]
    public void Signature_Garbled_IsRefused(string signature) => Assert.Equal("signature-garbled", Judge(signature: signature));

    [Theory]
    [InlineData("")]
    [InlineData("-1531420618")]
    [InlineData("1531420618.0")]
    [InlineData(" 1531420618")]
    [InlineData("99999999999999999999")]
    [InlineData("now")]
    public void Timestamp_Garbled_IsRefused(string timestamp) => Assert.Equal("timestamp-garbled", Judge(timestamp: timestamp));

    [Fact]
    public void Timestamp_OfTheEndOfTime_IsRefused() => Assert.Equal("timestamp-stale", Judge(timestamp: "9223372036854775807"));

    [Fact]
    public void Timestamp_IsSigned() => Assert.Equal("signature-wrong", Judge(timestamp: "1531420619"));

    [Fact]
    public void Secret_OfAnotherApp_IsRefused() => Assert.Equal("signature-wrong", Judge(secret: "8f742231b10e8888abcd99yyyzzz85a6"));

    [Fact]
    public void Body_WithAnyByteChanged_IsRefused()
    {
        for (var at = 0; at < Body.Length; at++)
        {
            var body = Encoding.UTF8.GetBytes(Body);
            body[at] ^= 1;
            Assert.Equal("signature-wrong", SlackSignature.Refusal(Secret, Signature, Timestamp, body, Now(0)));
        }
    }

    [Fact]
    public void Headers_MissingOrTwice_AreRefused()
    {
        Assert.Equal("header-missing", Judge(signature: StringValues.Empty));
        Assert.Equal("header-missing", Judge(timestamp: StringValues.Empty));
        Assert.Equal("header-twice", Judge(signature: new([Signature, Signature])));
        Assert.Equal("header-twice", Judge(timestamp: new([Timestamp, Timestamp])));
    }

    private static string? Judge(StringValues? signature = null, StringValues? timestamp = null, string secret = Secret, int late = 0) =>
        SlackSignature.Refusal(secret, signature ?? Signature, timestamp ?? Timestamp, Encoding.UTF8.GetBytes(Body), Now(late));

    private static DateTimeOffset Now(int late) => DateTimeOffset.FromUnixTimeSeconds(1531420618 + late);
}
