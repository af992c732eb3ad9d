using System.Net;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The slim host keeps the wall that every ASP.NET Core program has: <c>AllowedHosts</c>.</summary>
[Needs(Needs.Host)]
public sealed class HostNameTests : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("bot.example.com", HttpStatusCode.OK)]
    [InlineData("BOT.example.com", HttpStatusCode.OK)]
    [InlineData("chat.example.org", HttpStatusCode.OK)]
    [InlineData("elsewhere.example.com", HttpStatusCode.BadRequest)]
    public async Task AllowedHosts_NamesHosts_OthersAreTurnedAway(string host, HttpStatusCode expected)
    {
        await using var bot = await StartedBot.StartAsync("Production", [], [.. StartedBot.Account, ("AllowedHosts", "bot.example.com;*.example.org")]);
        Assert.Equal(expected, await AskAsync(bot, host));
    }

    [Fact]
    public async Task AllowedHosts_AsDelivered_TurnsNobodyAway()
    {
        await using var bot = await StartedBot.StartAsync("Production", [], StartedBot.Account);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(bot, "elsewhere.example.com"));
    }

    private async Task<HttpStatusCode> AskAsync(StartedBot bot, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(bot.Url, "/healthz")) { Headers = { Host = host } };
        using var answer = await _http.SendAsync(request);
        return answer.StatusCode;
    }
}
