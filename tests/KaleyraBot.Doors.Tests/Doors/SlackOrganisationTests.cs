using KaleyraBot.Core.Access;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Slack.Fake;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Doors;

/// <summary>
/// The real bot installed for a whole organisation: the same people call through their workspaces, or under the organisation's own id, and
/// stay one person each. Ana, Ben and Cara are named as approvers in three different ways.
/// </summary>
[Needs(Needs.Host)]
public sealed class SlackOrganisationTests : IAsyncLifetime, IDisposable
{
    private const string Second = "T0SECOND";
    private const string Hook = "webhook=https://hooks.example.com/wa";
    private FakeSlack _slack = null!;
    private TestBot _bot = null!;
    private HttpClient _http = null!;

    public static TheoryData<string> Ways => [Second, FakeSlack.Enterprise];

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        _slack.Workspace.IsOrganisation = true;
        _bot = await TestBot.StartAsync(services => services.AddSingleton(new Patience(TimeSpan.FromMinutes(1))), [
            .. TestBot.Approving, ("Access:Approvers", $"slack:{FakeSlack.Team}/U0ANA,slack:{Second}/U0BEN,slack:{FakeSlack.Enterprise}/U0CARA"),
            .. _slack.Settings.Select(setting => (setting.Key, setting.Value))]);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = _bot.Url };
    }

    public void Dispose() => _http.Dispose();

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Requester_ThroughAnotherWorkspace_DoesNotDecideOnTheirOwn(string way)
    {
        var ana = Person("ana");
        await AskAsync(ana, Hook);
        await ana.ClickAsync(await SeeAsync("0 of 2"), "Approve", how: By(way));

        Assert.Contains("You asked for WA-1 yourself", await HeardAsync(ana), StringComparison.Ordinal);
        Assert.Empty((await FindAsync()).Approval!.Decisions);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Approver_ThroughAnotherWorkspace_CountsOnce(string way)
    {
        var ben = Person("ben");
        await AskAsync(Person("ana"), Hook);
        await ben.ClickAsync(await SeeAsync("0 of 2"), "Approve", how: By(FakeSlack.Team));
        await ben.ClickAsync(await SeeAsync("1 of 2"), "Approve", how: By(way));
        Assert.Contains("You have decided on WA-1 already", await HeardAsync(ben), StringComparison.Ordinal);
        Assert.Empty(_bot.Sandbox.Journal);

        await Person("cara").ClickAsync(await SeeAsync("1 of 2"), "Approve", how: By(way));
        await SeeAsync("WA-1 Succeeded");
        Assert.Single(_bot.Sandbox.Journal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Request_OfOneself_IsCancelledThroughAnotherWorkspace(string way)
    {
        var ana = Person("ana");
        await AskAsync(ana, Hook);
        await Person("ben").CommandAsync("/wa cancel WA-1", By(way));
        Assert.DoesNotContain("Cancelled", (await FindAsync()).State.ToString(), StringComparison.Ordinal);
        await ana.CommandAsync("/wa cancel WA-1", By(way));

        await SeeAsync("WA-1 Cancelled");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Preview_BelongsToItsAuthor_ThroughEachWorkspace(string way)
    {
        var ana = Person("ana");
        await ana.CommandAsync($"/wa update {Sample.Number} {Hook}", By(FakeSlack.Team));
        var preview = await SeeAsync("Incoming message URL");
        await Person("ben").ClickAsync(preview, "Update", how: By(way));
        Assert.Null(await _bot.Services.GetRequiredService<ILedger>().FindAsync(1, default));
        await ana.ClickAsync(preview, "Update", how: By(way));

        await SeeAsync("WA-1 Waiting for approval");
    }

    [Fact]
    public async Task Delegation_EndsThroughAnotherWorkspace_AndStandInsDoNotAddUp()
    {
        var (ben, dan) = (Person("ben"), Person("dan"));
        await AskAsync(Person("ana"), Hook);
        await ben.CommandAsync($"/wa delegate slack:{Second}/U0DAN until tomorrow", By(FakeSlack.Team));
        await dan.ClickAsync(await SeeAsync("0 of 2"), "Approve", how: By(FakeSlack.Enterprise));
        await ben.ClickAsync(await SeeAsync("1 of 2"), "Approve", how: By(Second));
        Assert.Contains("already", await HeardAsync(ben), StringComparison.Ordinal);

        await ben.CommandAsync($"/wa delegate slack:{FakeSlack.Enterprise}/U0DAN until now", By(Second));
        await AskAsync(Person("cara"), Hook, 2);
        await dan.ClickAsync(await SeeAsync("WA-2 Waiting for approval"), "Approve", how: By(Second));
        Assert.Contains("Only approvers can decide on WA-2", await HeardAsync(dan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_OfBeforeARestart_StillCountUnderTheNamesOfTheSettings()
    {
        await AskAsync(Person("ana"), Hook);
        await Person("ben").ClickAsync(await SeeAsync("0 of 2"), "Approve", how: By(FakeSlack.Team));
        await SeeAsync("1 of 2");
        await _bot.StopAsync();
        await _bot.StartAgainAsync();

        var access = _bot.Services.GetRequiredService<AccessPolicy>();
        Assert.True(access.MayApprove(Assert.Single((await FindAsync()).Approval!.Decisions).Who.Id));
    }

    /// <summary>Somebody of the organisation, who is in two of its workspaces.</summary>
    private SlackUser Person(string name)
    {
        var user = _slack.Client(_http, name);
        _slack.Workspace.Become(user.Person.Id, person => person with { Teams = [FakeSlack.Team, Second] });
        return user;
    }

    private static SlackDelivery By(string way) => new() { IsOrgInstall = true, Through = way };

    private async Task AskAsync(SlackUser who, string change, int number = 1)
    {
        await who.CommandAsync($"/wa update {Sample.Number} {change} about=\"Open {number}\"", By(FakeSlack.Team));
        var preview = await _slack.Workspace.UntilAsync(() => Shared().LastOrDefault(message => SlackButtons.Titles(message.Blocks).Contains("Edit in form")), "the preview");
        await who.ClickAsync(preview, "Update", how: By(FakeSlack.Team));
        await SeeAsync($"WA-{number} Waiting for approval");
    }

    private Task<SlackMessage> SeeAsync(string text) => _slack.Workspace.UntilAsync(
        () => Shared().LastOrDefault(message => message.Text.Contains(text, StringComparison.Ordinal)), text);

    private async Task<string> HeardAsync(SlackUser who) => (await _slack.Workspace.UntilAsync(() => who.Heard is [.., var last] ? last : null, "an answer")).Text;

    private IEnumerable<SlackMessage> Shared() =>
        _slack.Workspace.Messages.Where(message => message is { IsFromBot: true, EphemeralFor: null });

    private async Task<UpdateRequest> FindAsync() => (await _bot.Services.GetRequiredService<ILedger>().FindAsync(1, default))!;
}
