using KaleyraBot.Core.Inbox;

namespace KaleyraBot.Background;

/// <summary>Takes up what was acknowledged and not handled: at start, and then every few seconds.</summary>
internal sealed class ResumptionService(Resumption resumption, TimeProvider time, ILogger<ResumptionService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Resumption.Pause, time);
        do
        {
            try
            {
                await resumption.RoundAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.NotTakenUp(log, Resumption.Pause, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
