using System.Text;
using KaleyraBot.Core.Chat;
using KaleyraBot.Slack;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Settings;
using KaleyraBot.Slack.Trust;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Slack;

/// <summary>What the door remembers of people has a bound, and is asked for again when it fell out.</summary>
[Needs(Needs.Time)]
public sealed class SlackMemoryTests
{
    private const int Many = 30_000;
    private const int Most = 10_000;

    private static readonly Answering Answers = new();
    private readonly FakeTimeProvider _time = new();
    private readonly IOptions<SlackOptions> _options = Options.Create(new SlackOptions { BotToken = "xoxb-1", SigningSecret = "s", AllowedTeams = ["T1"] });

    private SlackApi Api => new(Answers, _options, new(new ConfigurationBuilder().Build(), _options), _time, NullLogger<SlackApi>.Instance);

    [Fact]
    public async Task Chats_OfManyPeople_AreBounded()
    {
        using var line = new SlackSender(Api, new ChannelPace(_time));
        await ForEachAsync(async i => Assert.Equal("D1", (await line.DirectAsync(new("T1", "", $"U{i}"), CancellationToken.None)).Chat!.Channel));
        Assert.InRange(line.Held, 100, Most);
    }

    [Fact]
    public async Task Names_OfManyPeople_AreBounded()
    {
        using var names = new SlackNames(Api);
        await ForEachAsync(async i => Assert.Equal("Ana", (await names.NamedAsync(new($"slack:T1/U{i}", $"U{i}"), $"U{i}", CancellationToken.None)).Name));
        Assert.InRange(names.Held, 100, Most);
    }

    [Fact]
    public async Task Standings_OfManyPeople_AreBounded()
    {
        var realms = new SlackRealms(new MemoryReferences(), _options);
        using var login = new SlackLogin(Api, realms, _options, _time, NullLogger<SlackLogin>.Instance);
        using var roster = new SlackRoster(Api, new SlackTeams(login, realms, _options, _time), realms, _time);
        var place = new Place("slack:T1/C1");
        await ForEachAsync(async i => Assert.Equal(Standing.Member, await roster.StandingAsync(new($"slack:T1/U{i}", "Ana"), place, CancellationToken.None)));
        Assert.InRange(roster.Held, 100, Most);
    }

    private static async Task ForEachAsync(Func<int, Task> look)
    {
        for (var i = 0; i < Many; i++)
        {
            await look(i);
        }
    }

    /// <summary>Slack, without a network.</summary>
    private sealed class Answering : HttpMessageHandler, IHttpClientFactory
    {
        private const string Body = """{"ok":true,"channel":{"id":"D1"},"user":{"team_id":"T1","real_name":"Ana"}}""";

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(Body, Encoding.UTF8, "application/json") });
    }
}
