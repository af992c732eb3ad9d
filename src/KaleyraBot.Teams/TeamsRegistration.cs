using System.Runtime.CompilerServices;
using Azure.Core;
using KaleyraBot.Core.Chat;
using KaleyraBot.Doors;
using KaleyraBot.Doors.Http;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Teams.Api;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Teams.Settings;
using KaleyraBot.Teams.Trust;
using KaleyraBot.Teams.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams;

/// <summary>Puts the Teams door together.</summary>
public static class TeamsRegistration
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Registers the door, its <see cref="IChat"/> and its settings, which are checked at start. The host adds dialog, ledger, references
    /// and cards.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">All settings.</param>
    /// <param name="emulators">Why a call without a token is not from this machine, or null when it is; without this, no emulator is ever
    /// let in.</param>
    public static IServiceCollection AddTeams(
        this IServiceCollection services, IConfiguration configuration, Func<HttpContext, string?>? emulators = null)
    {
        services.AddDoors();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsCheck>();
        services.AddOptions<TeamsOptions>().Configure(options => options.Read(configuration)).ValidateOnStart();
        services.AddSingleton(provider => Options(provider).Cloud);
        services.AddSingleton(new Emulators(emulators));
        services.AddSingleton<CurrentTeamsMode>().AddHostedService(provider => provider.GetRequiredService<CurrentTeamsMode>());
        return services.AddTrust().AddConnector().AddConversation();
    }

    private static TeamsOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<TeamsOptions>>().Value;

    private static IServiceCollection AddTrust(this IServiceCollection services)
    {
        services.AddHttpClient(SigningKeys.Client, client => client.Timeout = CallTimeout)
            .UseConnections(Idle, Life, redirects: true);
        return services.AddSingleton<SigningKeys>().AddSingleton<BotServiceScheme>()
            .AddSingleton<ServiceUrls>().AddSingleton<ActivityTrust>().AddSingleton<CallTrust>();
    }

    private static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddTransient<LoopbackAuthority>().AddTransient<ConnectorToken>();
        services.AddHttpClient(ClientSecretToken.Client, client => client.Timeout = CallTimeout)
            .UseConnections(Idle, Life)
            .AddHttpMessageHandler<LoopbackAuthority>();
        var connector = services.AddHttpClient(ConnectorClient.Client, client =>
        {
            client.Timeout = CallTimeout;
            client.DefaultRequestHeaders.UserAgent.ParseAdd("KaleyraBot");
        });
        connector.RemoveAllLoggers().UseConnections(Idle, Life);
        connector.AddHttpMessageHandler(provider => new ConnectorRetry(provider.GetRequiredService<TimeProvider>()))
            .AddHttpMessageHandler<ConnectorToken>();
        services.AddSingleton(provider => new TeamsConnection(provider.GetRequiredService<ITokenSource>()));
        services.AddSingleton(Tokens).AddSingleton<ConnectorClient>().AddSingleton<TeamsSender>();
        return services;
    }

    private static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<TeamsReferences>().AddSingleton<Installations>().AddSingleton<PersonalChats>()
        .AddSingleton<TeamsCards>().AddSingleton<TeamsReply>().AddSingleton<TeamsTurn>().AddSingleton<TeamsTurnHandler>()
        .AddSingleton<TeamsGate>()
        .AddSingleton<ITurnHandler>(provider => provider.GetRequiredService<TeamsTurnHandler>())
        .AddSingleton<IChat, TeamsChat>().AddSingleton<IRoster, TeamsRoster>();

    // Each in a method of its own: the libraries behind them are large, and a door loads only the one that it asks.
    private static ITokenSource Tokens(IServiceProvider provider) => Options(provider) switch
    {
        { HasCredentials: false } or { OwnToken: false } => new NoToken(),
        { AppType: TeamsOptions.ManagedIdentity } managed => OfIdentity(provider, managed),
        _ => OfSecret(provider),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ManagedIdentityToken OfIdentity(IServiceProvider provider, TeamsOptions options) =>
        new(
            provider.GetService<TokenCredential>() ?? ManagedIdentityToken.Credential(options),
            provider.GetRequiredService<IOptions<TeamsOptions>>());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ClientSecretToken OfSecret(IServiceProvider provider) => ActivatorUtilities.CreateInstance<ClientSecretToken>(provider);
}
