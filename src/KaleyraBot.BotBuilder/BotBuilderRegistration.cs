using KaleyraBot.BotBuilder.Payloads;
using KaleyraBot.BotBuilder.Sending;
using KaleyraBot.BotBuilder.Trust;
using KaleyraBot.Teams;
using KaleyraBot.Teams.Api;
using KaleyraBot.Teams.Settings;
using KaleyraBot.Teams.Trust;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace KaleyraBot.BotBuilder;

/// <summary>Puts the bot into one that runs on the Bot Framework SDK.</summary>
public static class BotBuilderRegistration
{
    /// <summary>
    /// Registers <see cref="KaleyraBotMiddleware"/>, for <c>adapter.Use</c>, and <see cref="KaleyraBotHandler"/>, for an adapter without
    /// another bot. The bot itself is registered by <c>AddKaleyraBot</c>, before or after.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="configure">What is ours, and who sends; without it, lines that begin with <c>wa</c>, and our own connector.</param>
    public static IServiceCollection AddKaleyraBotMiddleware(
        this IServiceCollection services, Action<BotBuilderOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new BotBuilderOptions();
        configure?.Invoke(options);
        TurnJson.KeepTypedDates();
        services.AddHttpContextAccessor();
        services.AddSingleton(Microsoft.Extensions.Options.Options.Create(options)).AddSingleton<Ours>();
        services.AddSingleton(provider => new KaleyraBotMiddleware(
            provider.GetRequiredService<Ours>(), provider.GetRequiredService<CallTrust>(), provider.GetRequiredService<TeamsTurnHandler>(),
            provider.GetRequiredService<IHttpContextAccessor>()));
        services.AddSingleton<KaleyraBotHandler>();
        services.PostConfigure<TeamsOptions>(teams =>
        {
            teams.Greets = options.Greets;
            teams.OwnToken = options.Sender == Sender.Connector;
        });
        if (options.Sender == Sender.Adapter)
        {
            services.PostConfigure<HttpClientFactoryOptions>(ConnectorClient.Client, client =>
                client.HttpMessageHandlerBuilderActions.Add(handlers =>
                    handlers.PrimaryHandler = ActivatorUtilities.CreateInstance<AdapterTransport>(handlers.Services)));
        }
        return services;
    }

    /// <summary>
    /// Puts our judgement of the bearer token before the program's own route for the adapter, for all its events, and a limit for the body.
    /// The SDK alone takes tokens that are signed by another algorithm, reads a body of any length before it judges, and answers some bad
    /// tokens with an error of its own.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="path">Of the route.</param>
    public static IServiceCollection AddKaleyraBotTrust(this IServiceCollection services, string path = "/api/messages")
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton<IStartupFilter>(new TrustInFront(path));
    }
}
