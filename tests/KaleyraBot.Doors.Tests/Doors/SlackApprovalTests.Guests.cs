using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Tests.Slack.Fake;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Doors;

/// <summary>Guests who ask, and people who are called.</summary>
public partial class SlackApprovalTests
{
    [SkippableFact]
    public async Task Change_AskedForByAGuest_IsRefused()
    {
        _slack.Workspace.Become("U0ANA", person => person with { IsRestricted = true });
        Assert.Contains("Guests cannot change numbers here.", await Ana.AskAsync($"wa update {Sample.Number} about=\"Open till 9\""), StringComparison.Ordinal);
        Assert.Equal(["refused"], await AuditedAsync());
    }

    [SkippableTheory]
    [InlineData("wa update")]
    [InlineData("wa status WA-1")]
    [InlineData("wa history")]
    public async Task Line_OfAGuest_WhileSlackDoesNotAnswer_IsNotFollowed(string line)
    {
        var eve = await UserAsync("eve");
        _slack.Workspace.Become("U0EVE", person => person with { IsRestricted = true });
        for (var i = 0; i < 5; i++)
        {
            _slack.Faults.Next("users.info", SlackFault.ServerError);
        }
        await eve.TypeAsync(line);
        if (line == "wa update")
        {
            await eve.PressAsync("Update", Sample.Filled);
        }
        Assert.Null(await Bot.Services.GetRequiredService<ILedger>().FindAsync(1, default));
        await _slack.Workspace.UntilAsync(() => _slack.Calls.FirstOrDefault(call => call.Method == "users.info"), "the question");
        Assert.Contains("refused", await AuditedAsync());
    }

    private protected override IEnumerable<string> Called(JsonObject card) =>
        BlockTexts.Of(card, "mrkdwn").SelectMany(text => Mention().Matches(text)).Select(match => match.Groups[1].Value.ToLowerInvariant());

    [GeneratedRegex("<@U0([A-Z]+)>")]
    private static partial Regex Mention();
}
