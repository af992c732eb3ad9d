using System.Net;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using Microsoft.IdentityModel.Tokens;

namespace KaleyraBot.Tests.Teams;

[Needs(Needs.Host)]
public sealed class InboundTokenTests
{
    /// <summary>Each way a token has been wrong in practice.</summary>
    internal static readonly Dictionary<string, Func<FakeTeams, string?>> BadTokens = new()
    {
        ["none at all"] = _ => null,
        ["not a token"] = _ => "nonsense",
        ["another bot's audience"] = teams => teams.Service.Token(teams.ServiceUrl, token => token.Audience = "99999999-2222-4333-8444-555555555555"),
        ["the connector's audience"] = teams => teams.Service.Token(teams.ServiceUrl, token => token.Audience = FakeBotService.Issuer),
        ["an api audience"] = teams => teams.Service.Token(teams.ServiceUrl, token => token.Audience = $"api://{FakeTeams.AppId}"),
        ["no audience"] = teams => teams.Service.Token(teams.ServiceUrl, token => token.Audience = null),
        ["an issuer of the tenant"] = teams => teams.Service.Token(teams.ServiceUrl, token => token.Issuer = $"https://sts.windows.net/{FakeTeams.Tenant}/"),
        ["the issuer of another cloud"] = teams => teams.Service.Token(teams.ServiceUrl, token => token.Issuer = "https://api.botframework.us"),
        ["expired"] = teams => teams.Service.Token(teams.ServiceUrl, Shift(TimeSpan.FromMinutes(-66))),
        ["not valid yet"] = teams => teams.Service.Token(teams.ServiceUrl, Shift(TimeSpan.FromMinutes(6))),
        ["without an end"] = teams => teams.Service.Token(teams.ServiceUrl, token => token.Expires = null),
        ["without a beginning, expired"] = teams => teams.Service.Token(teams.ServiceUrl, token =>
        {
            Shift(TimeSpan.FromMinutes(-66))(token);
            token.NotBefore = null;
        }),
        ["without a beginning or an end"] = teams => teams.Service.Token(teams.ServiceUrl, token => (token.NotBefore, token.Expires) = (null, null)),
        ["a forged key of the same id"] = teams => teams.Service.Token(
            teams.ServiceUrl, token =>
                token.SigningCredentials = new(FakeBotService.NewKey(teams.Service.Key.KeyId), SecurityAlgorithms.RsaSha256)),
        ["a key nobody published"] = teams => teams.Service.Token(
            teams.ServiceUrl, token => token.SigningCredentials = new(FakeBotService.NewKey("stranger"), SecurityAlgorithms.RsaSha256)),
        ["another algorithm of the same key"] = teams => teams.Service.Token(
            teams.ServiceUrl, token => token.SigningCredentials = new(teams.Service.Key, SecurityAlgorithms.RsaSha512)),
        ["a shared secret"] = teams => teams.Service.Token(teams.ServiceUrl, token => token.SigningCredentials = new(
            new SymmetricSecurityKey(new byte[64]) { KeyId = teams.Service.Key.KeyId }, SecurityAlgorithms.HmacSha256)),
        ["not signed"] = teams => teams.Service.Token(teams.ServiceUrl, token => token.SigningCredentials = null),
        ["without serviceurl claim"] = teams => teams.Service.Token(teams.ServiceUrl, token => token.Claims.Clear()),
        ["an empty serviceurl claim"] = teams => teams.Service.Token(""),
        ["the serviceurl of a part of it"] = teams => teams.Service.Token($"{teams.Address}/amer/"),
        ["a serviceurl in capitals"] = teams => teams.Service.Token(teams.ServiceUrl.ToUpperInvariant()),
        ["a serviceurl that leads there"] = teams => teams.Service.Token($"{teams.ServiceUrl}x/../"),
        ["the serviceurl of somewhere else"] = teams => teams.Service.Token("https://smba.trafficmanager.net/emea/"),
    };

    public static TheoryData<string> Bad => [.. BadTokens.Keys];

    [Fact]
    public async Task Token_OfTheBotService_LetsTheEventIn()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(teams.Settings);

        await teams.Client(bot.Http).TypeAsync("wa help");

        Assert.Equal("wa help", Assert.IsType<ChatEvent.CommandTyped>(Assert.Single(bot.Dialog.Asked)).Text);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Token_ThatIsNotGood_IsRefused(string kind)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(teams.Settings);
        var client = teams.Client(bot.Http);

        using var answer = await client.PostAsync(client.Activity("message"), BadTokens[kind](teams));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(bot.Dialog.Asked);
        Assert.Empty(bot.References.Kept);
    }

    [Theory]
    [InlineData(-64)]
    [InlineData(4)]
    public async Task Token_WithinFiveMinutesOfItsLife_IsGood(int minutes)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(teams.Settings);
        var client = teams.Client(bot.Http);

        using var answer = await client.PostAsync(client.Activity("message"), teams.Service.Token(teams.ServiceUrl, Shift(TimeSpan.FromMinutes(minutes))));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public static TheoryData<string> Unusual => ["without a beginning", "of all times", "without the slash", "in capitals"];

    /// <summary>Microsoft's own SDK takes these, so one day they may come.</summary>
    [Theory]
    [MemberData(nameof(Unusual))]
    public async Task Token_ThatIsGenuineButUnusual_IsGood(string how)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(teams.Settings);
        var client = teams.Client(bot.Http);
        var token = how switch
        {
            "without a beginning" => teams.Service.Token(teams.ServiceUrl, token => token.NotBefore = null),
            "of all times" => teams.Service.Token(teams.ServiceUrl, token => (token.NotBefore, token.Expires) = (DateTime.UnixEpoch, new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc))),
            "without the slash" => teams.Service.Token(teams.ServiceUrl.TrimEnd('/')),
            _ => teams.Service.Token(teams.ServiceUrl.Replace("http:", "HTTP:", StringComparison.Ordinal)),
        };

        using var answer = await client.PostAsync(client.Activity("message"), token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Token_WithAnotherScheme_IsRefused()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(teams.Settings);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent("{}") };
        request.Headers.Authorization = new("Basic", teams.Service.Token(teams.ServiceUrl));

        using var answer = await bot.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Token_IsJudgedBeforeTheBody()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(teams.Settings);
        var client = teams.Client(bot.Http);

        using var nothing = await client.PostAsync(JsonValue.Create("no activity"), token: null);
        using var tooLong = await client.PostAsync(new JsonObject { ["type"] = new string('x', 300 * 1024) }, token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, nothing.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, tooLong.StatusCode);
    }

    private static Action<SecurityTokenDescriptor> Shift(TimeSpan by) => token =>
    {
        token.NotBefore += by;
        token.Expires += by;
    };
}
