using KaleyraBot.Storage;

namespace KaleyraBot.Hosting.Background;

/// <summary>Deletes from the ledger what nobody needs any more: at start, and then once an hour.</summary>
internal sealed class CleanupService(ILedgerCleanup ledger, TimeProvider time, ILogger<CleanupService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await ledger.CleanAsync(time.GetUtcNow(), stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.NotCleaned(log, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
