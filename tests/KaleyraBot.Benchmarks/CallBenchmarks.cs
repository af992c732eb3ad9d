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
    private readonly Loopback kaleyra = new("""{"id":"1","data":{"wa_number":"919876543210"},"error":{}}""");
    private readonly Loopback connector = new("""{"id":"1798761600000"}""");
    private readonly Loopback slack = new("""{"ok":true,"channel":"C0123","ts":"1798761600.000100"}""");
    private readonly HttpClient bare = new(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null });
    private ServiceProvider services = null!;
    private INumberApi numbers = null!;
    private ConnectorClient teamsClient = null!;
    private SlackApi slackClient = null!;
    private byte[] activity = [];
    private string blocks = "";

    [GlobalSetup]
    public void Open()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Kaleyra:Accounts:main:Region"] = "IN",
            ["Kaleyra:Accounts:main:Sid"] = "HXAP1000000001",
            ["Kaleyra:Accounts:main:ApiKey"] = "bench-api-key",
            ["Kaleyra:Accounts:main:BaseUrl"] = kaleyra.Address,
            ["Slack:SigningSecret"] = "secret",
            ["Slack:BotToken"] = "xoxb-bench",
            ["Slack:ApiBaseUrl"] = slack.Address + "/api/",
        }).Build();
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(settings)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddKaleyra(settings).AddTeams(settings).AddSlack(settings).BuildServiceProvider();
        (numbers, teamsClient, slackClient) = (services.GetRequiredService<INumberApi>(), services.GetRequiredService<ConnectorClient>(), services.GetRequiredService<SlackApi>());
        var reference = new ConversationReference(connector.Address, "28:bot", "personal", "en");
        activity = new TeamsCards(Sample.Cards).Message(Sample.Request(), reference, new TeamsAddress("a:1"), "en", []);
        blocks = SlackApi.Json(new SlackMessage(Sample.Cards).Of(Sample.Request())["blocks"]!);
    }

    /// <summary>A connection for each call would be the most expensive mistake of all.</summary>
    [GlobalCleanup]
    public void Close()
    {
        services.Dispose();
        bare.Dispose();
        foreach (var other in new[] { kaleyra, connector, slack })
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
        using var content = new ByteArrayContent(activity);
        using var answer = await bare.PostAsync(new Uri(connector.Address), content);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    [Benchmark]
    public async Task<object> Put() =>
        await numbers.UpdateAsync("main", Sample.Number, Sample.Reading.Changes, CancellationToken.None) is UpdateResult.Succeeded done ? done : throw new InvalidOperationException();

    [Benchmark]
    public async Task<object> TeamsPost() =>
        await teamsClient.SendAsync(connector.Address, "a:1", activity, targeted: false, CancellationToken.None) is { IsSuccess: true } answer ? answer : throw new InvalidOperationException();

    [Benchmark]
    public async Task<object> SlackPost() =>
        await slackClient.CallAsync(SlackApi.Post, CancellationToken.None, ("channel", "C0123"), ("text", "WA-12 Succeeded"), ("blocks", blocks)) is { IsOk: true } answer ? answer : throw new InvalidOperationException();
}
