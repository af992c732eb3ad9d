using KaleyraBot.Hosting.Background;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Observing;

/// <summary>What a probe reads of the bot.</summary>
[Needs(Needs.Host)]
public sealed class HealthTests
{
    [Fact]
    public async Task Probes_OfABotThatIsWell_SayAWordAndNoProblem()
    {
        await using var bot = await StartAsync();
        Assert.Equal((200, """{"status":"alive","message":"alive","problems":[]}"""), await AskAsync(bot, "/healthz"));
        Assert.Equal((200, """{"status":"ready","message":"ready","problems":[],"holds":0}"""), await AskAsync(bot, "/readyz"));
    }

    [Fact]
    public async Task Probe_OfABotThatIsAskedToStop_NamesThatAsTheProblem()
    {
        await using var bot = await StartAsync();
        await bot.Services.GetRequiredService<DrainService>().StoppingAsync(CancellationToken.None);
        Assert.Equal(
            (503, """{"status":"unready","message":"The process is about to stop.","problems":[{"part":"process","message":"The process is about to stop."}]}"""),
            await AskAsync(bot, "/readyz"));
        Assert.Equal(200, (await AskAsync(bot, "/healthz")).Status);
    }

    private static async Task<TestBot> StartAsync()
    {
        var bot = await TestBot.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = bot.Url };
        await Readyz.UntilReadyAsync(http);
        return bot;
    }

    private static async Task<(int Status, string Body)> AskAsync(TestBot bot, string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var answer = await http.GetAsync(new Uri(bot.Url, path));
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
