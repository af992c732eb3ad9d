using System.Net;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace KaleyraBot.Tests.Teams;

[Needs(Needs.Host)]
public sealed class SigningKeyTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private FakeTeams _teams = null!;
    private BotHost _bot = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync(_time);
        _bot = await BotHost.StartAsync(_teams.Settings, _time);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task Key_Changed_IsAcceptedWithItsFirstToken()
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync());
        _teams.Service.RotateKey();

        Assert.Equal(HttpStatusCode.OK, await SendAsync());
        Assert.Equal(2, _teams.Service.Fetches);
    }

    [Fact]
    public async Task Keys_OfTwelveHours_AreFetchedAgain()
    {
        await SendAsync();
        await SendAsync();
        Assert.Equal(1, _teams.Service.Fetches);
        _time.Advance(TimeSpan.FromHours(13));

        Assert.Equal(HttpStatusCode.OK, await SendAsync());
        Assert.Equal(2, _teams.Service.Fetches);
    }

    [Fact]
    public async Task Keys_NobodyPublished_DoNotMakeItFetchAtWill()
    {
        await SendAsync();
        for (var i = 0; i < 5; i++)
        {
            var stranger = FakeBotService.NewKey($"stranger-{i}");
            Assert.Equal(HttpStatusCode.Unauthorized,
                await SendAsync(token => token.SigningCredentials = new(stranger, SecurityAlgorithms.RsaSha256)));
        }
        Assert.Equal(2, _teams.Service.Fetches);

        _teams.Service.RotateKey();
        _time.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(HttpStatusCode.OK, await SendAsync());
    }

    [Fact]
    public async Task Keys_ThatCannotBeFetched_ServeOnWhileKnown()
    {
        _teams.Service.Down = true;
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync());
        _teams.Service.Down = false;
        _time.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(HttpStatusCode.OK, await SendAsync());

        _teams.Service.Down = true;
        _time.Advance(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.OK, await SendAsync());
        Assert.Contains(_bot.Log.Lines, line => line.Contains("signing keys of Teams cannot be fetched", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Key_NotEndorsedForTeams_IsForbidden()
    {
        _teams.Service.Endorsements = ["skype", "webchat"];

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync());
        Assert.Empty(_bot.Dialog.Asked);
    }

    private async Task<HttpStatusCode> SendAsync(Action<SecurityTokenDescriptor>? change = null)
    {
        var client = _teams.Client(_bot.Http);
        using var answer = await client.PostAsync(client.Activity("message"), _teams.Service.Token(_teams.ServiceUrl, change));
        return answer.StatusCode;
    }
}
