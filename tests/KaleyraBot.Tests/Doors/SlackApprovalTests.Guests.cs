using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KaleyraBot.Tests.Doors;

/// <summary>Guests who ask, and people who are called.</summary>
public sealed partial class SlackApprovalTests
{
    [Fact]
    public async Task Change_AskedForByAGuest_IsRefused()
    {
        _slack.Workspace.Become("U0ANA", person => person with { IsRestricted = true });
        await Ana.PressOnAsync(await Ana.SeeAsync(await Ana.AskAsync($"wa update {Sample.Number} about=\"Open till 9\"")), "Update");

        Assert.Contains("Guests cannot change numbers here.", Ana.Whispered, StringComparison.Ordinal);
        Assert.Equal(["refused"], await AuditedAsync());
    }

    private protected override IEnumerable<string> Called(JsonObject card) =>
        BlockTexts.Of(card, "mrkdwn").SelectMany(text => Mention().Matches(text)).Select(match => match.Groups[1].Value.ToLowerInvariant());

    [GeneratedRegex("<@U0([A-Z]+)>")]
    private static partial Regex Mention();
}
