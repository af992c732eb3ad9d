using KaleyraBot.Doors.Turns;

namespace KaleyraBot.Hosting.Background;

/// <summary>Takes up what was acknowledged and not handled: at start, and then every few seconds.</summary>
internal sealed class TurnRecoveryService(TurnRecovery recovery, TimeProvider time, ILogger<TurnRecoveryService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TurnRecovery.Pause, time);
        do
        {
            try
            {
                await recovery.RoundAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.NotTakenUp(log, TurnRecovery.Pause, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
