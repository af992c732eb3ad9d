using System.Net;
using KaleyraBot.BotBuilder;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Teams;
using Microsoft.IdentityModel.Tokens;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>Our rules hold inside the turn of somebody else's adapter: the same answers as at our own door, and no call out.</summary>
[Needs(Needs.Host)]
public sealed class SdkTrustTests : IAsyncLifetime
{
    private readonly ForeignBot _other = new();
    private FakeTeams _teams = null!;

    /// <summary>What the SDK itself refuses before a turn begins, in its own way.</summary>
    private static readonly string[] NoTurn = ["another channel", "a sub-channel", "no service URL", "no type"];

    public static TheoryData<string> Wrongs => [.. ActivityTrustTests.Wrong.Keys.Where(what => what != "a text that is no text")];

    /// <summary>Whether a good token belongs to its event is judged with the event: of ours by us, of others by the SDK.</summary>
    public static TheoryData<string> BadInFront => [.. InboundTokenTests.BadTokens.Keys.Where(kind => !kind.Contains("serviceurl", StringComparison.Ordinal))];

    public async Task InitializeAsync() => _teams = await FakeTeams.StartAsync();

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task Activity_ThatDoesNotFit_IsRefused(string what)
    {
        await using var bot = await StartAsync();
        var client = _teams.Client(bot.Http);
        var activity = client.Activity("message");
        activity["text"] = "wa update";
        ActivityTrustTests.Wrong[what].Change(activity);

        using var answer = await client.PostAsync(activity, _teams.Service.Token(_teams.ServiceUrl));

        AssertRefused(what, answer.StatusCode);
        NothingHappened(bot);
    }

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task Press_ThatDoesNotFit_IsRefused(string what)
    {
        await using var bot = await StartAsync();
        var client = _teams.Client(bot.Http);
        var activity = client.Activity("invoke");
        (activity["name"], activity["value"]) = ("adaptiveCard/action", SdkForeignTests.Pressed(Verbs.Approve));
        ActivityTrustTests.Wrong[what].Change(activity);

        using var answer = await client.PostAsync(activity, _teams.Service.Token(_teams.ServiceUrl));

        AssertRefused(what, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        NothingHappened(bot);
    }

    [Theory]
    [InlineData("https://evil.example/amer/")]
    [InlineData("https://127.0.0.1@evil.example/")]
    [InlineData("ftp://127.0.0.1/")]
    public async Task ServiceUrl_OutsideTheList_IsRefusedEvenWhenTheTokenAgrees(string serviceUrl)
    {
        await using var bot = await StartAsync();
        var client = _teams.Client(bot.Http);
        var activity = client.Activity("message");
        (activity["serviceUrl"], activity["text"]) = (serviceUrl, "wa update");

        using var answer = await client.PostAsync(activity, _teams.Service.Token(serviceUrl));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        NothingHappened(bot);
    }

    /// <summary>The SDK takes it; its key is not endorsed for Teams.</summary>
    [Fact]
    public async Task Key_WithoutAnEndorsement_IsRefused()
    {
        _teams.Service.Endorsements = [];
        await using var bot = await StartAsync();
        Assert.True(await PostAsync(bot,
            _teams.Service.Token(_teams.ServiceUrl)) is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized);
        NothingHappened(bot);
    }

    [Fact]
    public async Task Algorithm_ThatTheSdkTakes_IsRefused()
    {
        await using var bot = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bot, _teams.Service.Token(
            _teams.ServiceUrl, token => token.SigningCredentials = new(_teams.Service.Key, SecurityAlgorithms.RsaSha512))));
        NothingHappened(bot);
    }

    [Theory]
    [MemberData(nameof(InboundTokenTests.Bad), MemberType = typeof(InboundTokenTests))]
    public async Task Token_ThatIsNotGood_ReachesNobodyOfUs(string kind)
    {
        await using var bot = await StartAsync();
        Assert.NotEqual(HttpStatusCode.OK, await PostAsync(bot, InboundTokenTests.BadTokens[kind](_teams)));
        NothingHappened(bot);
    }

    /// <summary>With our judgement before the adapter, the other bot is spared them as well.</summary>
    [Theory]
    [MemberData(nameof(BadInFront))]
    public async Task Token_ThatIsNotGood_IsRefusedInFrontForBoth(string kind)
    {
        await using var bot = await StartAsync(inFront: true);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bot, InboundTokenTests.BadTokens[kind](_teams), "hello"));
        Assert.Empty(_other.Got);
        NothingHappened(bot);
    }

    /// <summary>However a route finds it, the front does.</summary>
    [Theory]
    [InlineData("/api/messages/")]
    [InlineData("/API/Messages")]
    public async Task Path_InFront_IsFoundAsRoutesFindIt(string path)
    {
        await using var bot = await StartAsync(inFront: true);
        using var content = new StringContent("""{"type":"message","text":"hello"}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await bot.Http.PostAsync(new Uri(path, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        using var large = new ByteArrayContent(new byte[300 * 1024]);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = large };
        request.Headers.Authorization = new("Bearer", _teams.Service.Token(_teams.ServiceUrl));
        using var tooLarge = await bot.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
    }

    [Fact]
    public async Task Call_InFront_IsHandedOnWhole_WithinTheLimit()
    {
        await using var bot = await StartAsync(inFront: true);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, _teams.Service.Token(_teams.ServiceUrl), "hello"));
        Assert.Single(_other.Got);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, _teams.Service.Token(_teams.ServiceUrl)));
        Assert.Single(bot.Dialog.Asked);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge,
            await PostAsync(bot, _teams.Service.Token(_teams.ServiceUrl), new string('x', 256 * 1024)));
        using var got = await bot.Http.GetAsync(new Uri("/api/messages", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, got.StatusCode);
    }

    private static void AssertRefused(string what, HttpStatusCode status)
    {
        if (NoTurn.Contains(what))
        {
            Assert.True((int)status >= 400);
        }
        else
        {
            Assert.Equal(ActivityTrustTests.Wrong[what].Status, status);
        }
    }

    private async Task<HttpStatusCode> PostAsync(BotHost bot, string? token, string text = "wa update")
    {
        var client = _teams.Client(bot.Http);
        var activity = client.Activity("message");
        (activity["id"], activity["text"]) = (_teams.Connector.NewId(), text);
        using var answer = await client.PostAsync(activity, token);
        return answer.StatusCode;
    }

    private void NothingHappened(BotHost bot)
    {
        Assert.Empty(bot.Dialog.Asked);
        Assert.Empty(bot.References.Kept);
        Assert.Empty(_teams.Connector.Calls);
    }

    private Task<BotHost> StartAsync(bool inFront = false) => BotHost.StartAsync(_teams.Settings, more: services =>
    {
        if (inFront)
        {
            services.AddKaleyraBotTrust();
        }
        ForeignHost.Add(services, _teams, _other);
    });
}
