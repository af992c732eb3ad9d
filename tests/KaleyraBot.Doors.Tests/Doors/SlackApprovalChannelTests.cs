using System.Text.Encodings.Web;
using System.Text.Json;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Slack.Fake;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Doors;

/// <summary>A channel of Slack that the approvals go to, however the settings name it.</summary>
[Needs(Needs.Host)]
public sealed class SlackApprovalChannelTests : IAsyncLifetime, IDisposable
{
    private const string Approvals = "C0APPROVALS";
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private FakeSlack _slack = null!;
    private HttpClient? _http;
    private TestBot? _bot;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        _slack.Workspace.AddChannel(Approvals, "approvals", isPrivate: true);
    }

    public async Task DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }
        await _slack.DisposeAsync();
    }

    public void Dispose() => _http?.Dispose();

    [Theory]
    [InlineData(Approvals)]
    [InlineData($"{FakeSlack.Team}/{Approvals}")]
    [InlineData($"slack:{FakeSlack.Team}/{Approvals}")]
    public async Task Request_IsDecidedInTheChannel_AndFollowedWhereItWasMade(string channel)
    {
        var (ana, ben) = await StartAsync(channel, SlackWorkspace.General);
        await AskAsync(ana);
        Assert.Equal(["Cancel"], Buttons(await ana.SeeAsync("WA-1 Waiting for approval")));
        var card = await ben.SeeAsync("WA-1 Waiting for approval");
        Assert.Equal(["Approve", "Decline"], Buttons(card));
        // The requester's card leads to the approvers' as soon as that stands there.
        var link = $"https://slack.com/app_redirect?team={FakeSlack.Team}&channel={Approvals}&message_ts={(string?)card["ts"]}";
        await _slack.Workspace.UntilAsync(() =>
            _slack.Workspace.Messages.FirstOrDefault(message => message.Channel == SlackWorkspace.General
            && message.Blocks.ToJsonString(AsItIs).Contains(link, StringComparison.Ordinal)), "a link to the approvers' card");

        await ben.PressOnAsync(card, "Approve");
        Assert.Equal(["Change again"], Buttons(await ana.SeeAsync("WA-1 Succeeded")));
        Assert.Empty(Buttons(await ben.SeeAsync("WA-1 Succeeded")));
        Assert.Single(_bot!.Sandbox.Journal);
    }

    [Theory]
    [InlineData(Approvals)]
    [InlineData($"{FakeSlack.Team}/{Approvals}")]
    public async Task Request_MadeInTheChannelItself_HasOneCard(string channel)
    {
        var (ana, ben) = await StartAsync(channel, Approvals);
        await AskAsync(ana);
        Assert.Equal(["Approve", "Decline", "Cancel"], Buttons(await ben.SeeAsync("WA-1 Waiting for approval")));
        await ben.PressOnAsync(await ben.SeeAsync("0 of 1"), "Approve");
        await ana.SeeAsync("WA-1 Succeeded");

        Assert.Single(ana.Conversation, text => text.StartsWith("WA-1", StringComparison.Ordinal));
    }

    private async Task<(IApprovalUser Ana, IApprovalUser Ben)> StartAsync(string channel, string asked)
    {
        _bot = await TestBot.StartAsync(services => services.AddSingleton(new Patience(TimeSpan.FromMinutes(1))), [
            .. TestBot.Approving, .. _slack.Settings.Select(setting => (setting.Key, setting.Value)),
            ("Access:Approvers", $"slack:{FakeSlack.Team}/U0BEN"), ("Approvals:Channel:Slack", channel)]);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = _bot.Url };
        return (new SlackDoorUser(_slack, _slack.Client(_http, "ana", asked)), new SlackDoorUser(_slack, _slack.Client(_http, "ben", Approvals)));
    }

    private static async Task AskAsync(IApprovalUser ana)
    {
        var preview = await ana.AskAsync($"wa update {Sample.Number} website=https://www.example.com");
        await ana.PressOnAsync(await ana.SeeAsync(preview), "Update");
    }

    private static IReadOnlyList<string> Buttons(System.Text.Json.Nodes.JsonObject card) => SlackButtons.Titles(card["blocks"]!.AsArray());
}
