using KaleyraBot.Hosting.Settings;
using KaleyraBot.Storage;

namespace KaleyraBot.Hosting;

/// <summary>
/// What has to be done before anything of the bot runs or listens: the ledger is made or brought up to date, and the audit and the log are
/// told by which settings the bot goes.
/// </summary>
internal sealed class Preparation(
    IServiceProvider services, HostingSettings hosting, LocalPage page, PassedOver keys, KeyPath path, ILogger<Preparation> log)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await services.PrepareLedgerAsync(cancellationToken);
        }
        catch (LedgerUnavailableException why) when (!path.IsRoot)
        {
            throw new LedgerUnavailableException(path.Whole(why.Message), why);
        }
        await services.NotePolicyAsync(cancellationToken);
        StartSummary.Announce(log, services, hosting, page);
        page.Announce(log);
        KeyCheck.Announce(log, keys);
        Roles.Announce(log, services, page.Demo);
        if (!hosting.Workers)
        {
            Log.NoWorkers(log);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
