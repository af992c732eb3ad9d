using KaleyraBot.Storage;

namespace KaleyraBot.Background;

/// <summary>Deletes from the ledger what nobody needs any more: at start, and then once an hour.</summary>
internal sealed partial class CleanupService(ILedgerCleanup ledger, TimeProvider time, ILogger<CleanupService> logger) : BackgroundService
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
                NotCleaned(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Warning, "The ledger could not be cleaned; the next try is in an hour.")]
    private static partial void NotCleaned(ILogger logger, Exception exception);
}
