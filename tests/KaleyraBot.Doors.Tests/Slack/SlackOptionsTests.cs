using KaleyraBot.Slack.Settings;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Tests.Slack;

public sealed class SlackOptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("SigningSecret=s BotToken=xoxb-1")]
    [InlineData("SigningSecret=s BotToken=xoxe.xoxb-1 ApiBaseUrl=https://slack-gov.com/api")]
    [InlineData("SigningSecret=s BotToken=xoxb-1 ApiBaseUrl=http://127.0.0.1:4000/api/ AllowedTeams=T1,E2")]
    public void Settings_ThatWork_AreTaken(string settings) => Assert.Empty(Problems(settings));

    [Theory]
    [InlineData("BotToken=xoxb-1", "Slack:SigningSecret is not")]
    [InlineData("SigningSecret=s", "Slack:BotToken is not")]
    [InlineData("SigningSecret=s BotToken=xapp-1", "which begins with xoxb-")]
    [InlineData("ApiBaseUrl=http://slack.com/api/", "Slack:ApiBaseUrl must be an https address")]
    [InlineData("ApiBaseUrl=slack.com", "Slack:ApiBaseUrl must be an https address")]
    [InlineData("AllowedTeams=slack:T1", "Slack:AllowedTeams holds ids")]
    public void Settings_ThatDoNot_AreNamed(string settings, string problem) =>
        Assert.Contains(problem, Assert.Single(Problems(settings)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Slack", "C012", true)]
    [InlineData("Slack", "slack:T1/C012", true)]
    [InlineData("Slack", "teams:19:abc@thread.tacv2", true)]
    [InlineData("Web", "approvals", true)]
    [InlineData("Slack", "#approvals", false)]
    [InlineData("slack", "approvals", false)]
    [InlineData("Slack", "T1/", false)]
    [InlineData("Web", "slack:#approvals", false)]
    public void ApprovalsChannel_HasToBeAnId(string key, string value, bool works)
    {
        var options = new SlackOptions();
        options.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create($"Approvals:Channel:{key}", (string?)value)]).Build());
        Assert.Equal(works ? 0 : 1, new SlackOptionsCheck().Validate(null, options).Failures?.Count(failure => failure.StartsWith("Approvals:Channel ", StringComparison.Ordinal)) ?? 0);
    }

    [Fact]
    public void Secrets_AreNeverRepeated() => Assert.DoesNotContain(Problems("BotToken=xapp-geheim"), problem => problem.Contains("geheim", StringComparison.Ordinal));

    [Fact]
    public void Teams_MayStandInOneValueOrInAList()
    {
        Assert.Equal(["T1", "T2"], Read("AllowedTeams=T1;T2").AllowedTeams);
        Assert.Equal(["T1", "T2"], Read("AllowedTeams:0=T1 AllowedTeams:1=T2").AllowedTeams);
    }

    private static IEnumerable<string> Problems(string settings) => new SlackOptionsCheck().Validate(null, Read(settings)).Failures ?? [];

    private static SlackOptions Read(string settings)
    {
        var options = new SlackOptions();
        options.Read(new ConfigurationBuilder().AddInMemoryCollection(
            settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(setting => KeyValuePair.Create("Slack:" + setting.Split('=')[0], (string?)setting.Split('=')[1]))).Build());
        return options;
    }
}
