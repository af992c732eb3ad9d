using System.Globalization;
using System.Text;
using KaleyraBot.Slack.Settings;
using KaleyraBot.Slack.Trust;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Tests.Slack;

/// <summary>A signing secret or a token that is replaced while the bot runs.</summary>
public sealed class SlackSecretsTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    private readonly IConfigurationRoot _settings = new ConfigurationBuilder().AddInMemoryCollection(
        [new("Slack:SigningSecret", "old"), new("Slack:BotToken", "xoxb-old")]).Build();

    private readonly SlackSecrets _secrets;

    public SlackSecretsTests()
    {
        var options = new SlackOptions();
        options.Read(_settings);
        _secrets = new(_settings, Options.Create(options));
    }

    [Fact]
    public void Signature_WhileANextSecretIsSet_MayBeOfEither()
    {
        Assert.Equal((null, "signature-wrong"), (Judge("old"), Judge("new")));
        _settings["Slack:NextSigningSecret"] = "new";
        Assert.Equal((null, null, "signature-wrong"), (Judge("old"), Judge("new"), Judge("other")));
        (_settings["Slack:SigningSecret"], _settings["Slack:NextSigningSecret"]) = ("new", "");
        Assert.Equal(("signature-wrong", null), (Judge("old"), Judge("new")));
    }

    [Fact]
    public void Signature_WithoutAnySecret_IsRefused()
    {
        _settings["Slack:SigningSecret"] = "";
        Assert.Equal(("signature-wrong", "signature-wrong"), (Judge("old"), Judge("")));
    }

    [Fact]
    public void Token_Replaced_IsTakenUnlessItIsNone()
    {
        Assert.Equal("xoxb-old", _secrets.BotToken);
        _settings["Slack:BotToken"] = "xoxb-new";
        Assert.Equal("xoxb-new", _secrets.BotToken);
        _settings["Slack:BotToken"] = "xoxp-user";
        Assert.Equal("xoxb-old", _secrets.BotToken);
    }

    [Fact]
    public void NextSecret_WithoutTheFirst_StopsTheStart()
    {
        var options = new SlackOptions { NextSigningSecret = "new" };
        Assert.Contains("Slack:NextSigningSecret is set but Slack:SigningSecret is not", new SlackOptionsCheck().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }

    private string? Judge(string secret)
    {
        var (stamp, body) = (Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes("command=/wa"));
        var signature = $"v0={Convert.ToHexStringLower(SlackSignature.Compute(secret, stamp, body))}";
        return SlackSignature.Refusal(_secrets.Signing, signature, stamp, body, Now);
    }
}
