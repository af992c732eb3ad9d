using KaleyraBot.Doors.Turns;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Slack.Fake;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Doors;

/// <summary>Ana asked for a change in one channel of Slack; in another one only who asks sees how it stands.</summary>
[Needs(Needs.Host)]
public sealed class SlackReadingTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "Open till 9";
    private const string Elsewhere = "C0KITCHEN";
    private FakeSlack _slack = null!;
    private TestBot _bot = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        _slack.Workspace.AddChannel(Elsewhere, "kitchen");
        _bot = await TestBot.StartAsync(
            services => services.AddSingleton(new Patience(TimeSpan.FromMinutes(1))),
                [.. _slack.Settings.Select(setting => (setting.Key, setting.Value))]);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = _bot.Url };
        var ana = _slack.Client(_http);
        await ana.CommandAsync($"/wa update {Sample.Number} about=\"{Secret}\"");
        await ana.ClickAsync(await SeeAsync(SlackWorkspace.General, "About"), "Update");
        await SeeAsync(SlackWorkspace.General, "WA-1 Succeeded");
    }

    public void Dispose() => _http.Dispose();

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Theory]
    [InlineData("status WA-1", true)]
    [InlineData("status WA-1", false)]
    [InlineData("show +919876543210", true)]
    [InlineData("show +919876543210", false)]
    [InlineData("history", true)]
    [InlineData("history", false)]
    public async Task Line_InAnotherChannel_IsAnsweredToWhoAskedAlone(string line, bool byMention)
    {
        var ben = _slack.Client(_http, "ben", Elsewhere);
        await (byMention ? ben.MentionAsync(line) : ben.CommandAsync($"/wa {line}"));
        var said = await _slack.Workspace.UntilAsync(() => ben.Whispers is [.., var last] ? last : null, "a whisper");

        Assert.Contains(line == "history" ? "WA-1" : Secret, said.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_slack.Workspace.Messages, message =>
            message.Channel == Elsewhere && message is { IsFromBot: true, EphemeralFor: null });
    }

    [Fact]
    public async Task Mention_InTheChannelOfTheRequest_IsAnsweredToAll()
    {
        await _slack.Client(_http, "ben").MentionAsync("status WA-1");
        await _slack.Workspace.UntilAsync(() => Shared(SlackWorkspace.General).Skip(1).FirstOrDefault(message => message.Text.StartsWith("WA-1", StringComparison.Ordinal)), "the copy");
    }

    [Fact]
    public async Task Home_OfAGuest_ShowsNoRequest()
    {
        var gus = _slack.Client(_http, "gus");
        _slack.Workspace.Become(gus.Person.Id, person => person with { IsUltraRestricted = true });
        await gus.OpenHomeAsync();
        var home = await _slack.Workspace.UntilAsync(() => gus.Home, "the Home tab");
        Assert.Contains("Guests cannot see numbers and requests here", home.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("WA-1", home.ToJsonString(), StringComparison.Ordinal);
    }

    private IEnumerable<SlackMessage> Shared(string channel) =>
        _slack.Workspace.Messages.Where(message => message.Channel == channel && message is { IsFromBot: true, EphemeralFor: null });

    private Task<SlackMessage> SeeAsync(string channel, string text) => _slack.Workspace.UntilAsync(
        () => Shared(channel).LastOrDefault(message => message.Body.ToJsonString().Contains(text, StringComparison.Ordinal)), text);
}
