using KaleyraBot.Hosting;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>With an account in the settings, what has no sign-in opens only where these say so.</summary>
[Needs(Needs.Host)]
public sealed class RealAccountTests
{
    private const string Open = "LocalPage:WithRealAccount";

    [Theory]
    [InlineData("Development", null)]
    [InlineData("Development", "false")]
    [InlineData("Development", " ")]
    [InlineData("Production", null)]
    [InlineData("Production", "true")]
    public async Task Doors_WithARealAccount_AreNotThere(string environment, string? said)
    {
        (string, string)[] more = said is null ? [] : [(Open, said)];
        await using var bot = await StartedBot.StartAsync(environment, [], [.. StartedBot.Account, .. more]);

        foreach (var (method, path) in new[] { ("GET", "/"), ("GET", "/web/app.js"), ("GET", "/web/stream?who=ana"), ("POST", "/web/events"), ("PUT", "/web/fault/slow"), ("POST", "/api/messages"), ("GET", "/api/messages") })
        {
            Assert.Equal(404, (await RawCall.SendAsync(bot.Url, method, path)).Status);
        }
        Assert.Equal(200, (await RawCall.SendAsync(bot.Url, "GET", "/healthz")).Status);
        Assert.Contains(bot.Log, line => line.StartsWith("Teams is closed, /api/messages answers 404", StringComparison.Ordinal));
        Assert.Equal(environment == "Development", bot.Log.Any(line => line.StartsWith("An account of Kaleyra is set, so what has no sign-in stays closed (404)", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Log, line => line.Contains("OPEN WITHOUT A SIGN-IN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doors_OpenedWithARealAccount_WarnInCapitalsAndStayWithThisMachine()
    {
        await using var bot = await StartedBot.StartAsync("Development", [], [.. StartedBot.Account, (Open, "true")]);

        Assert.Contains(bot.Log, line => line.Contains("THE LOCAL PAGE IS OPEN WITHOUT A SIGN-IN", StringComparison.Ordinal) && line.Contains("START NO TUNNEL", StringComparison.Ordinal));
        Assert.Equal(200, (await RawCall.SendAsync(bot.Url, "GET", "/")).Status);
        Assert.Equal(400, (await RawCall.SendAsync(bot.Url, "POST", "/api/messages")).Status);
        Assert.Equal(403, (await RawCall.SendAsync(bot.Url, "GET", "/", "X-Forwarded-For: 203.0.113.7")).Status);
        Assert.Equal(403, (await RawCall.SendAsync(bot.Url, "POST", "/api/messages", "Host: bot.example.com")).Status);
    }

    [Fact]
    public async Task Doors_OnTheSandbox_AreOpenAndSayNothingOfAnAccount()
    {
        await using var bot = await StartedBot.StartAsync("Development", []);

        Assert.Equal(200, (await RawCall.SendAsync(bot.Url, "GET", "/")).Status);
        Assert.DoesNotContain(bot.Log, line => line.Contains("account of Kaleyra", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Setting_ThatIsNeitherTrueNorFalse_StopsTheStart()
    {
        var wrong = await Assert.ThrowsAsync<StartException>(() => StartedBot.StartAsync("Production", [], [.. StartedBot.Account, (Open, "yes")]));
        Assert.Equal("LocalPage:WithRealAccount is \"yes\". Write true or false.", wrong.Message);
    }
}
