using KaleyraBot.Core.Ledger;
using KaleyraBot.Doors.Http;
using KaleyraBot.Hosting.Observing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KaleyraBot.Hosting.Webhooks;

/// <summary>Adds the receivers of the audit: the webhooks of the settings, and the collector of the log lines where there is one.</summary>
internal static class WebhookRegistration
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <param name="services">Where to.</param>
    /// <param name="configuration">Read at once, so that a mistake stops the start.</param>
    /// <param name="works">A process without workers delivers nothing.</param>
    /// <param name="variables">Whether OpenTelemetry's own variables are meant for the bot.</param>
    public static IServiceCollection AddWebhooks(
        this IServiceCollection services, IConfiguration configuration, bool works, bool variables)
    {
        var webhooks = WebhookSettings.Read(configuration);
        var collector = Export.Target(configuration, variables);
        if (!works || (webhooks.Count == 0 && collector is null))
        {
            return services;
        }
        services.TryAddSingleton(FeedPace.Default);
        foreach (var webhook in webhooks)
        {
            services.AddSingleton<IReceiver>(provider => new Webhook(
                webhook, provider.GetRequiredService<ILedger>(), provider.GetRequiredService<IHttpClientFactory>(),
                provider.GetRequiredService<TimeProvider>()));
        }
        if (collector is { } target)
        {
            services.AddSingleton<IReceiver>(_ => new AuditLogRecords(target.Url, target.Protocol));
        }
        // The factory's loggers print the address, and a token may be in it.
        services.AddHttpClient(Webhook.Client, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers().UseConnections(Idle, Life);
        return services.AddHostedService<FeedService>();
    }
}
