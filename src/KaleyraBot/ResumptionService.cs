using KaleyraBot.Doors.Turns;

namespace KaleyraBot;

/// <summary>Takes up what was acknowledged and not handled: at start, and then every few seconds.</summary>
internal sealed partial class ResumptionService(TurnRecovery resumption, TimeProvider time, ILogger<ResumptionService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TurnRecovery.Pause, time);
        do
        {
            try
            {
                await resumption.RoundAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                NotTakenUp(logger, TurnRecovery.Pause, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Error, "What was acknowledged before could not be taken up; the next try is in {Pause}.")]
    private static partial void NotTakenUp(ILogger logger, TimeSpan pause, Exception exception);
}
