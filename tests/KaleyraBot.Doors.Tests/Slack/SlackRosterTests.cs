using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;

namespace KaleyraBot.Tests.Slack;

/// <summary>Who belongs to the workspace, as Slack says it at the moment of a decision.</summary>
[Needs(Needs.Host)]
public sealed class SlackRosterTests : IAsyncLifetime
{
    private static readonly Place General = new($"slack:{FakeSlack.Team}/{SlackWorkspace.General}");
    private SlackHost _bot = null!;

    public async Task InitializeAsync() => _bot = await SlackHost.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Member_IsAskedForOnce_AndAgainAfterSomeMinutes()
    {
        Assert.Equal("slack", _bot.Roster.Surface);
        Assert.Equal((Standing.Member, Standing.Member), (await AnaAsync(), await AnaAsync()));
        Assert.Single(_bot.Calls, call => call.Method == "users.info");

        _bot.Slack.Workspace.Become("U0ANA", person => person with { IsRestricted = true });
        Assert.Equal(Standing.Member, await AnaAsync());
        _bot.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(Standing.Guest, await AnaAsync());
    }

    public static TheoryData<string> Guests => ["restricted", "ultra", "stranger", "deleted", "bot", "elsewhere"];

    [Theory]
    [MemberData(nameof(Guests))]
    public async Task Somebody_WhoIsNoFullMember_IsAGuest(string how)
    {
        _bot.Slack.Workspace.Become("U0ANA", person => how switch
        {
            "restricted" => person with { IsRestricted = true },
            "ultra" => person with { IsUltraRestricted = true },
            "stranger" => person with { IsStranger = true },
            "deleted" => person with { IsDeleted = true },
            "bot" => person with { IsBot = true },
            _ => person with { Team = "T9ELSEWHERE" },
        });
        Assert.Equal(Standing.Guest, await AnaAsync());
    }

    [Fact]
    public async Task Slack_NotAnswering_LeavesItUnknownForNowOnly()
    {
        _bot.Slack.Faults.Next("users.info", SlackFault.RateLimited(30));
        _bot.Slack.Faults.Next("users.info", SlackFault.ServerError);
        _bot.Slack.Faults.Next("users.info", SlackFault.Malformed);
        Assert.Equal((Standing.Unknown, Standing.Unknown, Standing.Unknown), (await AnaAsync(), await AnaAsync(), await AnaAsync()));
        Assert.Equal(Standing.Member, await AnaAsync());
        Assert.Equal(Standing.Unknown, await _bot.Roster.StandingAsync(new("web:ana", "Ana"), General, default));
    }

    [Fact]
    public async Task Organisation_WhosePeopleMayTalk_CountsByItsOwnIdAndByEachOfItsWorkspaces()
    {
        const string Across = """{"ok":true,"user":{"team_id":"T9HOME","enterprise_user":{"enterprise_id":"E9","teams":["T9HOME","T0MARIGOLD"]}}}""";
        _bot.Slack.Faults.Next("users.info", new SlackFault(200, Across));
        Assert.Equal(Standing.Member, await AnaAsync());

        await using var across = await SlackHost.StartAsync(("Slack:AllowedTeams", "E9"));
        across.Slack.Faults.Next("users.info", new SlackFault(200, Across));
        Assert.Equal(Standing.Member, await across.Roster.StandingAsync(new(across.Ana.Id, "Ana"), General, default));
    }

    private Task<Standing> AnaAsync() => _bot.Roster.StandingAsync(new(_bot.Ana.Id, "Ana"), General, default);
}
