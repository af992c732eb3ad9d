using KaleyraBot.Doors.Turns;

namespace KaleyraBot;

/// <summary>
/// Lets the work behind calls that were answered end when the process is asked to stop. What is kept is given a moment only, for the next process
/// takes it up; the rest as long as the host lets it. Registered before the owners, it is stopped after them: what the work leaves in the outbox is safe.
/// </summary>
internal sealed partial class ErrandService(TurnScheduler turns, TimeProvider time, ILogger<ErrandService> logger) : IHostedService
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (turns.UnderWay > 0)
        {
            Waits(logger, turns.UnderWay);
            await WaitAsync(turns.EndedAsync(), Moment, cancellationToken);
            await WaitAsync(turns.EndedAsync(orKept: true), Timeout.InfiniteTimeSpan, cancellationToken);
        }
        turns.Leave();
        if (turns.UnderWay > 0)
        {
            CutOff(logger, turns.UnderWay, turns.Kept);
        }
    }

    private async Task WaitAsync(Task ended, TimeSpan longest, CancellationToken cancellationToken) =>
        await ended.WaitAsync(longest, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(1, LogLevel.Information, "Stopping: events that were answered and are still under way: {Count}. Waiting for them.")]
    private static partial void Waits(ILogger logger, int count);

    [LoggerMessage(2, LogLevel.Warning, "Stopped before everything was done: events cut off: {Count}. Taken up at the next start: {Kept} of them.")]
    private static partial void CutOff(ILogger logger, int count, int kept);
}
