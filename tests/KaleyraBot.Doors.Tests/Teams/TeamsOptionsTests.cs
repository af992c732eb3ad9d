using KaleyraBot.Teams.Api;
using KaleyraBot.Teams.Settings;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Tests.Teams;

[Needs(Needs.Host)]
public sealed class TeamsOptionsTests
{
    private const string Gov = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration";

    private static readonly Dictionary<string, string?> Good = new()
    {
        ["MicrosoftAppId"] = FakeTeams.AppId,
        ["MicrosoftAppPassword"] = "secret",
        ["MicrosoftAppTenantId"] = FakeTeams.Tenant,
    };

    [Theory]
    [InlineData("MicrosoftAppId", "my-bot", "MicrosoftAppId must be a GUID")]
    [InlineData("MicrosoftAppId", null, "MicrosoftAppPassword is set but MicrosoftAppId is not")]
    [InlineData("MicrosoftAppType", "MultiTenant", "MicrosoftAppType must be SingleTenant or UserAssignedMSI")]
    [InlineData("MicrosoftAppTenantId", "", "MicrosoftAppTenantId is missing")]
    [InlineData("MicrosoftAppPassword", " ", "MicrosoftAppPassword is missing")]
    [InlineData("Teams:OpenIdMetadata", "http://login.example/keys", "Teams:OpenIdMetadata must be an https address")]
    [InlineData("Teams:Authority", "login.example", "Teams:Authority must be an https address")]
    [InlineData("Teams:ServiceUrlHosts:0", "https://smba.trafficmanager.net/", "Teams:ServiceUrlHosts holds host names")]
    [InlineData("Teams:ServiceUrlHosts", "127.0.0.1:8080", "Teams:ServiceUrlHosts holds host names")]
    public void Setting_ThatCannotWork_IsRefusedByName(string key, string? value, string sentence)
    {
        var refused = new TeamsOptionsCheck().Validate(null, Read(new(Good) { [key] = value }));

        Assert.Contains(sentence, refused.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_OfAnOrdinaryBot_NeedFourKeysOnly()
    {
        var options = Read(Good);

        Assert.True(new TeamsOptionsCheck().Validate(null, options).Succeeded);
        Assert.Equal("https://login.microsoftonline.com", options.Authority);
        Assert.Equal(["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us"], options.ServiceUrlHosts);
        Assert.Equal([FakeTeams.Tenant], options.Tenants);
    }

    [Fact]
    public void Settings_OfNoBot_AreFine() => Assert.True(new TeamsOptionsCheck().Validate(null, Read([])).Succeeded);

    [Fact]
    public void ManagedIdentity_NeedsNoPassword()
    {
        var options = Read(new(Good) { ["MicrosoftAppType"] = "UserAssignedMSI", ["MicrosoftAppPassword"] = null });

        Assert.True(new TeamsOptionsCheck().Validate(null, options).Succeeded);
    }

    [Theory]
    [InlineData("UserAssignedMSI", typeof(ManagedIdentityToken))]
    [InlineData("SingleTenant", typeof(ClientSecretToken))]
    public void AppType_DecidesWhereTheTokenComesFrom(string type, Type expected)
    {
        var services = new ServiceCollection();
        KaleyraBot.Teams.TeamsRegistration.AddTeams(services, Configuration(new(Good) { ["MicrosoftAppType"] = type }));
        using var provider = services.BuildServiceProvider();

        Assert.IsType(expected, provider.GetRequiredService<ITokenSource>());
    }

    [Fact]
    public void Cloud_FollowsTheMetadataDocument()
    {
        var options = Read(new(Good) { ["Teams:OpenIdMetadata"] = Gov });

        Assert.Equal(("https://api.botframework.us", "https://api.botframework.us/.default"), (options.Cloud.Issuer, options.Cloud.Scope));
        Assert.Equal("https://login.microsoftonline.us", options.Authority);
        Assert.Equal("https://api.botframework.azure.cn", TeamsCloud.Of("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration").Issuer);
        Assert.Equal("https://api.botframework.com", TeamsCloud.Of("http://127.0.0.1:5000/v1").Issuer);
    }

    [Fact]
    public void Lists_AreArraysOrOneValue()
    {
        Assert.Equal(["a", "b"], Read(new(Good) { ["Teams:AllowedTenants:0"] = "a", ["Teams:AllowedTenants:1"] = "b" }).Tenants);
        Assert.Equal(["a", "b"], Read(new(Good) { ["Teams:AllowedTenants"] = "a, b" }).Tenants);
    }

    [Fact]
    public async Task Setting_ThatCannotWork_StopsTheStart()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => BotHost.StartAsync(new Dictionary<string, string?> { ["MicrosoftAppId"] = "my-bot" }));

        Assert.Contains("MicrosoftAppTenantId is missing", refused.Message, StringComparison.Ordinal);
    }

    private static TeamsOptions Read(Dictionary<string, string?> settings)
    {
        var options = new TeamsOptions();
        options.Read(Configuration(settings));
        return options;
    }

    private static IConfiguration Configuration(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
