using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.Teams;

/// <summary>
/// Microsoft's side of a Teams bot, on a loopback port: the Bot Service that signs calls to the bot, the authority that gives the bot
/// its token, and the Bot Connector that keeps conversations. One line starts it; <see cref="Settings"/> points a bot at it.
/// </summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    public const string AppId = "11111111-2222-4333-8444-555555555555";
    public const string Tenant = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    public const string Password = "the-client-secret";

    private readonly WebApplication _web;

    private FakeTeams(WebApplication web, FakeBotService service, FakeAuthority authority, FakeConnector connector)
    {
        _web = web;
        Service = service;
        Authority = authority;
        Connector = connector;
        Address = web.Urls.Single();
    }

    public string Address { get; }
    public FakeBotService Service { get; }
    public FakeAuthority Authority { get; }
    public FakeConnector Connector { get; }

    public string ServiceUrl => $"{Address}/amer/{Tenant}/";

    /// <summary>What connects a bot to this Teams: keys and values of its configuration.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = Password,
        ["MicrosoftAppTenantId"] = Tenant,
        ["Teams:OpenIdMetadata"] = $"{Address}/v1/.well-known/openidconfiguration",
        ["Teams:Authority"] = Address,
        ["Teams:ServiceUrlHosts:0"] = "127.0.0.1",
    };

    public static async Task<FakeTeams> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        var service = new FakeBotService(time ?? TimeProvider.System);
        var authority = new FakeAuthority();
        var connector = new FakeConnector(authority);
        service.Map(web);
        authority.Map(web);
        connector.Map(web);
        await web.StartAsync();
        return new(web, service, authority, connector);
    }

    /// <summary>A person at a Teams client, in one conversation with the bot behind <paramref name="bot"/>.</summary>
    public TeamsClient Client(HttpClient bot, string conversationType = "personal", string person = "anna") => new(this, bot, conversationType, person);

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
