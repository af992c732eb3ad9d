using Azure.Core;
using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Api;
using KaleyraBot.Teams.Settings;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Tests.Teams;

/// <summary>The bot's own token: who gives it, how long it is kept, and where it goes.</summary>
[Needs(Needs.Host)]
public sealed class ConnectorTokenTests
{
    [Fact]
    public async Task Token_IsAskedForOnceForTheBotService()
    {
        await using var bot = await Outbound.StartAsync();

        await bot.PostAsync();
        await bot.PostAsync();

        var asked = Assert.Single(bot.Teams.Authority.Asked);
        Assert.Equal(
            ("client_credentials", FakeTeams.AppId, "https://api.botframework.com/.default", FakeTeams.Tenant),
            (asked["grant_type"], asked["client_id"], asked["scope"], asked["tenant"]));
    }

    [Fact]
    public async Task Token_Refused_IsReplacedOnce()
    {
        await using var bot = await Outbound.StartAsync();
        await bot.PostAsync();
        bot.Teams.Authority.Revoke();

        Assert.IsType<ChatDelivery.Sent>(await bot.PostAsync());

        Assert.Equal(["Bearer connector-token-1", "Bearer connector-token-1", "Bearer connector-token-2"], bot.Connector.Calls.Select(call => call.Token));
    }

    [Fact]
    public async Task Token_RefusedTwice_IsLeftForLater_SoThatNothingIsLost()
    {
        await using var bot = await Outbound.StartAsync();
        bot.Connector.Fail(new(401, "BotNotRegistered"), times: 2);

        Assert.Equal(new ChatDelivery.Later("401 BotNotRegistered"), await bot.PostAsync());
        Assert.Equal(2, bot.Connector.Calls.Count);
    }

    [Theory]
    [InlineData("AADSTS7000222: The provided client secret keys are expired.", "the client secret in MicrosoftAppPassword has expired")]
    [InlineData("AADSTS700016: Application was not found in the directory.", "MicrosoftAppId is unknown in MicrosoftAppTenantId")]
    [InlineData("AADSTS50001: something else", "The token endpoint answered 401 (invalid_client).")]
    public async Task Token_NotGiven_IsLeftForLaterAndTheLogSaysWhy(string refusal, string why)
    {
        await using var bot = await Outbound.StartAsync();
        bot.Teams.Authority.Refusal = refusal;

        var later = Assert.IsType<ChatDelivery.Later>(await bot.PostAsync());

        Assert.Contains(why, later.Why, StringComparison.Ordinal);
        Assert.Contains(bot.Log.Lines, line => line.Contains(why, StringComparison.Ordinal));
        Assert.Empty(bot.Connector.Calls);
    }

    [Theory]
    [InlineData("https://evil.example/amer/")]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net:8443/amer/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    public async Task Token_ForAHostOutsideTheList_IsNotEvenAskedFor(string serviceUrl)
    {
        await using var bot = await Outbound.StartAsync(serviceUrl, settings => settings["Teams:ServiceUrlHosts:1"] = "smba.trafficmanager.net");

        Assert.IsType<ChatDelivery.Gone>(await bot.PostAsync());

        Assert.Empty(bot.Teams.Authority.Asked);
        Assert.Contains(bot.Log.Lines, line => line.Contains("stopped before it left", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_NeverFollowsARedirect()
    {
        await using var bot = await Outbound.StartAsync();
        await using var other = await FakeTeams.StartAsync();
        bot.Connector.Fail(new(307, "Moved", Location: $"{other.ServiceUrl}v3/conversations/a/activities"));

        Assert.IsType<ChatDelivery.Gone>(await bot.PostAsync());
        Assert.Empty(other.Connector.Calls);
    }

    [Fact]
    public async Task Secrets_AndTokens_AreInNoLogLine()
    {
        await using var bot = await Outbound.StartAsync();
        bot.Connector.Fail(new(500, "ServiceError"));
        await bot.PostAsync();
        bot.Teams.Authority.Revoke();
        bot.Teams.Authority.Refusal = "AADSTS7000215: Invalid client secret.";
        await bot.PostAsync();

        Assert.NotEmpty(bot.Log.Lines);
        Assert.DoesNotContain(bot.Log.Lines, line =>
            line.Contains(FakeTeams.Password, StringComparison.Ordinal) || line.Contains("connector-token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ManagedIdentity_IsAskedForTheSameScope()
    {
        var credential = new FakeCredential();
        var tokens = new ManagedIdentityToken(credential,
            Options.Create(new TeamsOptions { OpenIdMetadata = TeamsCloud.Public.OpenIdMetadata }));

        Assert.Equal("token of the identity", await tokens.TokenAsync(fresh: false, CancellationToken.None));
        Assert.Equal(["https://api.botframework.com/.default"], credential.Asked);
    }

    private sealed class FakeCredential : TokenCredential
    {
        public string[] Asked { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked = requestContext.Scopes;
            return ValueTask.FromResult(new AccessToken("token of the identity", DateTimeOffset.MaxValue));
        }
    }
}
