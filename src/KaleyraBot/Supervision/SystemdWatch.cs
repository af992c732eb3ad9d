using System.Globalization;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Storage;
using Microsoft.Extensions.Hosting.Systemd;

namespace KaleyraBot.Supervision;

/// <summary>
/// Tells systemd what it waits for (<c>Type=notify</c>): that the bot listens, that it is about to end, and, where the unit has
/// <c>WatchdogSec</c>, again and again that it still works. What it does not say in time, systemd starts anew. The rest of the package (its
/// own console log, its own lifetime) is not used: what the settings say of the log stays true.
/// </summary>
internal sealed class SystemdWatch(
    ISystemdNotifier systemd, Owners owners, ILedgerHealth ledger, TimeProvider time) : BackgroundService, IHostedLifecycleService
{
    private const string Limit = "WATCHDOG_USEC";
    private static readonly ServiceState Works = new("WATCHDOG=1");

    /// <summary>Nothing where systemd did not start this process.</summary>
    public static void Add(IServiceCollection services)
    {
        if (new SystemdNotifier() is { IsEnabled: true } systemd)
        {
            services.AddSingleton<ISystemdNotifier>(systemd).AddHostedService<SystemdWatch>();
        }
    }

    /// <summary>Everything has started, and listens.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        systemd.Notify(ServiceState.Ready);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        systemd.Notify(ServiceState.Stopping);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Half of what the unit allows, as systemd advises; null where it asks for nothing.</summary>
    internal static TimeSpan? Pause(string? microseconds) =>
        long.TryParse(microseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0
            ? TimeSpan.FromMicroseconds(limit / 2) : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Pause(Environment.GetEnvironmentVariable(Limit)) is not { } pause)
        {
            return;
        }
        using var timer = new PeriodicTimer(pause, time);
        do
        {
            if (await WorksAsync(stoppingToken))
            {
                systemd.Notify(Works);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A database that is away is no reason to start anew: the bot waits for it, and goes on.</summary>
    private async Task<bool> WorksAsync(CancellationToken cancellationToken) =>
        owners.IsHealthy || !await ledger.AnswersAsync(cancellationToken);
}
