using System.Net;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Doors;
using KaleyraBot.Doors.Http;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Settings;
using KaleyraBot.Slack.Trust;
using KaleyraBot.Slack.Views;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Slack;

/// <summary>Puts the Slack door together.</summary>
public static class SlackRegistration
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Registers the door, its <see cref="IChat"/> and its settings, which are checked at start. The host adds dialog, ledger, references
    /// and cards.
    /// </summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDoors();
        services.TryAddSingleton(ViewPatience.Default);
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsCheck>();
        services.AddOptions<SlackOptions>().Configure(options => options.Read(configuration)).ValidateOnStart();
        services.AddSingleton(provider => new SlackSecrets(configuration, provider.GetRequiredService<IOptions<SlackOptions>>()));
        return services.AddApi().AddConversation();
    }

    private static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSlackClient(SlackApi.Client).AddSlackClient(ResponseUrlClient.Client);
        services.AddSingleton<SlackRealms>().AddSingleton<IRealms>(provider => provider.GetRequiredService<SlackRealms>());
        services.AddHostedService(provider => provider.GetRequiredService<SlackRealms>());
        services.AddSingleton<SlackLogin>().AddHostedService(provider => provider.GetRequiredService<SlackLogin>());
        return services.AddSingleton<SlackApi>().AddSingleton<ResponseUrlClient>().AddSingleton<ChannelPace>().AddSingleton<SlackTeams>()
            .AddSingleton<SlackStrangers>();
    }

    private static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<SlackMessage>().AddSingleton<SlackModal>().AddSingleton<SlackViews>().AddSingleton<SlackWindows>()
        .AddSingleton<SlackSender>().AddSingleton<ResponseUrlStore>().AddSingleton<SlackNames>().AddSingleton<SlackWhispers>()
        .AddSingleton<SlackReply>().AddSingleton<SlackTurn>().AddSingleton<SlackTurnHandler>().AddSingleton<SlackGate>()
        .AddSingleton<ITurnHandler>(provider => provider.GetRequiredService<SlackTurnHandler>())
        .AddSingleton<IChat, SlackChat>().AddSingleton<IRoster, SlackRoster>();

    /// <summary>Without the factory's own log, which would write response URLs: they are addresses that let anybody speak.</summary>
    private static IServiceCollection AddSlackClient(this IServiceCollection services, string name)
    {
        services.AddHttpClient(name, client =>
        {
            client.Timeout = CallTimeout;
            client.DefaultRequestHeaders.UserAgent.ParseAdd("KaleyraBot");
        })
        // A new connection costs a good part of the three seconds a form has, so an idle one is kept.
        .UseConnections(idle: TimeSpan.FromMinutes(10), life: TimeSpan.FromHours(1), decompression: DecompressionMethods.All)
        .RemoveAllLoggers();
        return services;
    }
}
