using BenchmarkDotNet.Attributes;
using KaleyraBot.Core.Requests;
using KaleyraBot.Kaleyra;
using KaleyraBot.Slack;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Views;
using KaleyraBot.Teams;
using KaleyraBot.Teams.Views;
using KaleyraBot.Teams.Api;
using KaleyraBot.Teams.Conversations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Benchmarks;

/// <summary>One call of each kind to somebody on loopback who answers at once: the PUT, a message of Teams, a message of Slack.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private readonly Loopback _kaleyra = new("""{"id":"1","data":{"wa_number":"919876543210"},"error":{}}""");
    private readonly Loopback _connector = new("""{"id":"1798761600000"}""");
    private readonly Loopback _slack = new("""{"ok":true,"channel":"C0123","ts":"1798761600.000100"}""");
    private readonly HttpClient _bare = new(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null });
    private ServiceProvider _services = null!;
    private INumberApi _numbers = null!;
    private ConnectorClient _teamsClient = null!;
    private SlackApi _slackClient = null!;
    private byte[] _activity = [];
    private string _blocks = "";

    [GlobalSetup]
    public void Open()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Kaleyra:Accounts:main:Region"] = "IN",
            ["Kaleyra:Accounts:main:Sid"] = "HXAP1000000001",
            ["Kaleyra:Accounts:main:ApiKey"] = "bench-api-key",
            ["Kaleyra:Accounts:main:BaseUrl"] = _kaleyra.Address,
            ["Slack:SigningSecret"] = "secret",
            ["Slack:BotToken"] = "xoxb-bench",
            ["Slack:ApiBaseUrl"] = _slack.Address + "/api/",
        }).Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(settings)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddKaleyra(settings).AddTeams(settings).AddSlack(settings).BuildServiceProvider();
        (_numbers, _teamsClient, _slackClient) = (_services.GetRequiredService<INumberApi>(),
            _services.GetRequiredService<ConnectorClient>(), _services.GetRequiredService<SlackApi>());
        var reference = new ConversationReference(_connector.Address, "28:bot", "personal", "en");
        _activity = new TeamsCards(Sample.Cards).Message(Sample.Request(), reference, new TeamsAddress("a:1"), "en", []);
        _blocks = SlackApi.Json(new SlackMessage(Sample.Cards).Of(Sample.Request())["blocks"]!);
    }

    /// <summary>A connection for each call would be the most expensive mistake of all.</summary>
    [GlobalCleanup]
    public void Close()
    {
        _services.Dispose();
        _bare.Dispose();
        foreach (var other in new[] { _kaleyra, _connector, _slack })
        {
            other.Dispose();
            if (other.Connections > 4)
            {
                throw new InvalidOperationException($"{other.Connections} connections were opened where one is enough.");
            }
        }
    }

    /// <summary>What a call costs where nobody adds anything to it.</summary>
    [Benchmark(Baseline = true)]
    public async Task<byte[]> Bare()
    {
        using var content = new ByteArrayContent(_activity);
        using var answer = await _bare.PostAsync(new Uri(_connector.Address), content);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    [Benchmark]
    public async Task<object> Put() =>
        await _numbers.UpdateAsync("main", Sample.Number, Sample.Reading.Changes, () => Task.FromResult(true), CancellationToken.None) is UpdateResult.Succeeded done ? done : throw new InvalidOperationException();

    [Benchmark]
    public async Task<object> TeamsPost() =>
        await _teamsClient.SendAsync(_connector.Address, "a:1", _activity, targeted: false, CancellationToken.None) is { IsSuccess: true } answer ? answer : throw new InvalidOperationException();

    [Benchmark]
    public async Task<object> SlackPost() =>
        await _slackClient.CallAsync(SlackApi.Post, CancellationToken.None, ("channel", "C0123"), ("text", "WA-12 Succeeded"), ("blocks", _blocks)) is { IsOk: true } answer ? answer : throw new InvalidOperationException();
}
