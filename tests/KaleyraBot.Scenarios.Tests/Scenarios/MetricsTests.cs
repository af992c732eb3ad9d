using KaleyraBot.Hosting;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Polly.CircuitBreaker;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The figures are for whoever runs the bot; and no answer says what serves it.</summary>
[Collection(OnlyBot.Name)]
[Needs(Needs.Host)]
public sealed class MetricsTests
{
    [Fact]
    public async Task Figures_OnTheirOwnListener_AreThereAndNowhereElse()
    {
        await using var bot = await StartedBot.StartAsync("Production", [], [.. StartedBot.Account, ("Metrics:Urls", "http://127.0.0.1:0")]);
        var own = new Uri(bot.Services.GetServices<IHostedService>().OfType<MetricsServer>().Single().Listening.Single());

        var (status, head, body) = await RawCall.SendAsync(own, "GET", "/metrics", "Host: bot-7.pods.example", "X-Forwarded-For: 10.0.0.9");
        Assert.Equal(200, status);
        Assert.Contains("http_server", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\nServer:", head, StringComparison.OrdinalIgnoreCase);
        foreach (var path in new[] { "/", "/healthz", "/api/messages", "/slack/commands" })
        {
            Assert.Equal(404, (await RawCall.SendAsync(own, "POST", path)).Status);
        }
        Assert.Equal(404, (await RawCall.SendAsync(bot.Url, "GET", "/metrics")).Status);
    }

    [Fact]
    public async Task Figures_InProduction_AnswerThisMachineOnly()
    {
        await using var bot = await StartedBot.StartAsync("Production", [], StartedBot.Account);

        Assert.Equal(200, (await RawCall.SendAsync(bot.Url, "GET", "/metrics")).Status);
        Assert.Equal(404, (await RawCall.SendAsync(bot.Url, "GET", "/metrics", "Host: bot.example.com")).Status);
        Assert.Equal(404, (await RawCall.SendAsync(bot.Url, "GET", "/metrics", "X-Forwarded-For: 203.0.113.7")).Status);
        Assert.Equal(404, (await RawCall.SendAsync(bot.Url, "GET", "/Metrics/", "X-Forwarded-For: 203.0.113.7")).Status);
    }

    /// <summary>What is told by account has room for somebody who has many.</summary>
    [Fact]
    public async Task Figures_OfAThousandAccounts_AreAllThere()
    {
        await using var bot = await StartedBot.StartAsync("Production", [], StartedBot.Account);
        foreach (var i in Enumerable.Range(0, 1000))
        {
            KaleyraBot.Kaleyra.Telemetry.Circuit($"account-{i}", CircuitState.Closed);
        }

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var body = await http.GetStringAsync(new Uri(bot.Url, "/metrics"));
        Assert.Equal(1000, body.Split('\n').Count(line => line.StartsWith("kaleyra_circuit{", StringComparison.Ordinal) && line.Contains("\"account-", StringComparison.Ordinal)));
        Assert.DoesNotContain("overflow", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9464")]
    [InlineData("10.0.0.7:9464")]
    [InlineData("https://*:9464")]
    [InlineData("http://*:9464/metrics")]
    [InlineData("http://unix:/run/metrics.sock")]
    [InlineData("http://*:9464;;")]
    public async Task Address_ThatCannotWork_StopsTheStart(string urls)
    {
        var wrong = await Assert.ThrowsAsync<StartException>(() => StartedBot.StartAsync("Production", [], [.. StartedBot.Account, ("Metrics:Urls", urls)]));
        Assert.StartsWith($"Metrics:Urls is \"{urls}\". Write an address to listen at", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/healthz", "Accept: */*")]
    [InlineData("GET", "/readyz", "Accept: */*")]
    [InlineData("GET", "/metrics", "Accept: */*")]
    [InlineData("GET", "/", "Accept: */*")]
    [InlineData("GET", "/nothing", "Accept: */*")]
    [InlineData("POST", "/api/messages", "Accept: */*")]
    [InlineData("POST", "/slack/commands", "Accept: */*")]
    [InlineData("GET", "/", "Host: a b")]
    [InlineData("GET", "/", "Broken")]
    public async Task Answer_OfAnyKind_DoesNotNameItsServer(string method, string path, string header)
    {
        await using var bot = await StartedBot.StartAsync("Development", []);
        Assert.DoesNotContain("\nServer:", (await RawCall.SendAsync(bot.Url, method, path, header)).Head, StringComparison.OrdinalIgnoreCase);
    }
}
