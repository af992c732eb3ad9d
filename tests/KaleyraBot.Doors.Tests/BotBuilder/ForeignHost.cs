using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Reflection;
using KaleyraBot.BotBuilder;
using KaleyraBot.Tests.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.Rest;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>
/// The program around a bot of the SDK: a genuine <see cref="CloudAdapter"/> that authenticates, our middleware in it, and a route. What
/// Microsoft's servers are for it, <see cref="FakeTeams"/> is.
/// </summary>
internal static class ForeignHost
{
    /// <param name="services">Of the program.</param>
    /// <param name="teams">Microsoft's side.</param>
    /// <param name="bot">The other bot.</param>
    /// <param name="configure">What is ours.</param>
    public static void Add(IServiceCollection services, FakeTeams teams, IBot bot, Action<BotBuilderOptions>? configure = null)
    {
        AddAdapter(services, teams, configure, (provider, adapter) => adapter.Use(provider.GetRequiredService<KaleyraBotMiddleware>()));
        services.AddSingleton(bot);
    }

    /// <summary>The adapter, which others have to call.</summary>
    public static void AddAdapter(
        IServiceCollection services, FakeTeams teams, Action<BotBuilderOptions>? configure,
            Action<IServiceProvider, CloudAdapter>? use = null)
    {
        services.AddKaleyraBotMiddleware(configure);
        services.AddSingleton(provider =>
        {
            var adapter = new CloudAdapter(Authentication(teams), NullLogger.Instance);
            adapter.OnTurnError = (_, broken) => throw new InvalidOperationException("A turn broke.", broken);
            use?.Invoke(provider, adapter);
            return adapter;
        });
        services.AddSingleton<IStartupFilter>(new Route());
    }

    private static BotFrameworkAuthentication Authentication(FakeTeams teams)
    {
        var metadata = Metadata(teams);
        return BotFrameworkAuthenticationFactory.Create(
            channelService: "", validateAuthority: true, toChannelFromBotLoginUrl: "https://login.example/tenant",
            toChannelFromBotOAuthScope: "https://api.botframework.com", toBotFromChannelTokenIssuer: FakeBotService.Issuer,
            oAuthUrl: "https://oauth.example", toBotFromChannelOpenIdMetadataUrl: metadata, toBotFromEmulatorOpenIdMetadataUrl: metadata,
            callerId: null, credentialFactory: new Credentials(teams), authConfiguration: new AuthenticationConfiguration(),
            httpClientFactory: new Clients(), logger: NullLogger.Instance);
    }

    /// <summary>
    /// The address of the metadata document, which for the SDK is an https one. It keeps a retriever for each address for the life of the
    /// process, and there is no other way to give it one that takes http from the loopback.
    /// </summary>
    private static string Metadata(FakeTeams teams)
    {
        var address = $"https://{Guid.CreateVersion7():N}.example/v1/.well-known/openidconfiguration";
        var here = $"{teams.Address}/v1/.well-known/openidconfiguration";
        Kept<OpenIdConnectConfiguration>("_openIdMetadataCache")[address] =
            new(here, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = false });
        var endorsements = new EndorsementsRetriever(new HttpClient(new SocketsHttpHandler { UseProxy = false }));
        Kept<IDictionary<string, HashSet<string>>>("_endorsementsCache")[address] = new(here, endorsements, endorsements);
        return address;
    }

    private static ConcurrentDictionary<string, ConfigurationManager<T>> Kept<T>(string name) where T : class =>
        (ConcurrentDictionary<string, ConfigurationManager<T>>)typeof(JwtTokenExtractor)
            .GetField(name, BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;

    /// <summary>Before every other route of that address.</summary>
    private sealed class Route : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map("/api/messages", branch => branch.Run(http => http.RequestServices.GetRequiredService<CloudAdapter>()
                .ProcessAsync(http.Request, http.Response, http.RequestServices.GetRequiredService<IBot>(), http.RequestAborted)));
            next(app);
        };
    }

    /// <summary>A program decides itself whether its clients follow redirects; this one is careful.</summary>
    private sealed class Clients : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    }

    /// <summary>The adapter's own token, from the same authority as ours.</summary>
    private sealed class Credentials(FakeTeams teams) : ServiceClientCredentialsFactory
    {
        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
            Task.FromResult(appId == FakeTeams.AppId);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public override Task<ServiceClientCredentials> CreateCredentialsAsync(
            string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
            Task.FromResult<ServiceClientCredentials>(new Bearer(teams));
    }

    private sealed class Bearer(FakeTeams teams) : ServiceClientCredentials
    {
        public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (teams.Authority.Good is null)
            {
                using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
                using var form = new FormUrlEncodedContent([new("client_secret", FakeTeams.Password)]);
                using var answer = await http.PostAsync(new Uri($"{teams.Address}/{FakeTeams.Tenant}/oauth2/v2.0/token"), form, cancellationToken);
            }
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", teams.Authority.Good);
        }
    }
}
