using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Settings;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Teams;

[Needs(Needs.Host)]
public sealed class TeamsDoorTests
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Theory]
    [InlineData(true, false, "http://[::]:3978", "Open")]
    [InlineData(true, true, "http://localhost:3978", "Open")]
    [InlineData(false, true, "http://localhost:3978", "Emulator")]
    [InlineData(false, true, "http://127.0.0.1:3978;http://[::1]:3978", "Emulator")]
    [InlineData(false, true, "http://127.0.0.1:3978;http://10.0.0.7:3978", "Closed")]
    [InlineData(false, true, "http://[::]:3978", "Closed")]
    [InlineData(false, true, "http://*:3978", "Closed")]
    [InlineData(false, true, "http://0.0.0.0:3978", "Closed")]
    [InlineData(false, true, "http://localhost.example:3978", "Closed")]
    [InlineData(false, true, "http://unix:/run/bot.sock", "Closed")]
    [InlineData(false, true, "", "Closed")]
    [InlineData(false, false, "http://localhost:3978", "Closed")]
    public void Door_OpensForEmulators_OnLoopbackInDevelopmentWithoutAnAppIdOnly(bool credentials, bool development, string listening,
        string expected) =>
        Assert.Equal(expected, CurrentTeamsMode.Decide(credentials, development,
            listening.Split(';', StringSplitOptions.RemoveEmptyEntries)).ToString());

    [Theory]
    [InlineData("Production", "http://127.0.0.1:0")]
    [InlineData("Development", "http://0.0.0.0:0")]
    public async Task Door_WithoutCredentials_IsNotThereAndSaysSo(string environment, string urls)
    {
        await using var bot = await BotHost.StartAsync(Nothing, environment: environment, urls: urls);
        using var local = new HttpClient(new SocketsHttpHandler(), disposeHandler: true) { BaseAddress = new Uri(bot.Http.BaseAddress!.ToString().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)) };

        using var posted = await local.PostAsJsonAsync("/api/messages", Emulated("http://127.0.0.1:1/"));
        using var asked = await local.GetAsync("/api/messages");

        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("Teams is closed, /api/messages answers 404: MicrosoftAppId is not set.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Door_AskedWithAnotherMethod_TakesPostOnly()
    {
        await using var bot = await BotHost.StartAsync(Nothing, environment: "Development");

        using var head = await bot.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/messages"));
        using var got = await bot.Http.GetAsync("/api/messages");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, head.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, got.StatusCode);
        Assert.Equal(["POST"], got.Content.Headers.Allow);
    }

    [Fact]
    public async Task Emulator_OnLoopback_TalksWithoutTokenAndWithIdsThatAreNoGuids()
    {
        await using var teams = await FakeTeams.StartAsync();
        teams.Connector.Anonymous = true;
        await using var bot = await BotHost.StartAsync(Nothing, environment: "Development");
        bot.Dialog.Says(SmallCards.AnOpenForm());

        using var answer = await bot.Http.PostAsJsonAsync("/api/messages", Emulated(teams.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var asked = Assert.IsType<ChatEvent.CommandTyped>(Assert.Single(bot.Dialog.Asked));
        Assert.Equal(new Person("teams:00000000-0000-0000-0000-0000000000001/00000000-0000-0000-0000-0000000000020", "Alex Wilber", "en-us"), asked.Who);
        var shown = await teams.Connector.WaitForAsync(message => message.Conversation == "team-id;messageid=1");
        Assert.NotNull(CardInputs.Button(shown.Card, "Open form"));
        Assert.All(teams.Connector.Calls, call => Assert.Null(call.Token));
        Assert.Contains(bot.Log.Lines, line => line.Contains("takes a local emulator", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/", null)]
    [InlineData("http://10.0.0.7/_connector", null)]
    [InlineData("http://127.0.0.1:9/_connector", "https://evil.example")]
    [InlineData("http://127.0.0.1:9/_connector", "null")]
    public async Task Emulator_FromSomewhereElse_IsRefused(string serviceUrl, string? origin)
    {
        await using var bot = await BotHost.StartAsync(Nothing, environment: "Development");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(Emulated(serviceUrl)) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await bot.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(bot.Dialog.Asked);
    }

    [Fact]
    public async Task Token_OnAnotherRoute_MakesNoKeysFetched()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(teams.Settings);
        bot.Http.DefaultRequestHeaders.Authorization = new("Bearer", teams.Service.Token(teams.ServiceUrl));

        Assert.Equal("alive", await bot.Http.GetStringAsync("/healthz"));
        Assert.Equal(0, teams.Service.Fetches);
    }

    /// <summary>A channel message as the Microsoft 365 Agents Playground sends it.</summary>
    private static JsonObject Emulated(string serviceUrl) => JsonNode.Parse($$"""
        {
          "type": "message", "id": "1", "channelId": "msteams", "serviceUrl": "{{serviceUrl}}", "text": "<at>Test Bot</at> wa update", "locale": "en-us",
          "from": { "id": "user-id-0", "name": "Alex Wilber", "aadObjectId": "00000000-0000-0000-0000-0000000000020" },
          "recipient": { "id": "00000000-0000-0000-0000-00000000000011", "name": "Test Bot" },
          "conversation": { "id": "team-id;messageid=1", "conversationType": "channel", "isGroup": true, "tenantId": "00000000-0000-0000-0000-0000000000001" },
          "channelData": { "tenant": { "id": "00000000-0000-0000-0000-0000000000001" }, "team": { "id": "team-id" }, "channel": { "id": "team-id" } },
          "entities": [{ "type": "mention", "text": "<at>Test Bot</at>", "mentioned": { "id": "00000000-0000-0000-0000-00000000000011", "name": "Test Bot" } }]
        }
        """)!.AsObject();
}
