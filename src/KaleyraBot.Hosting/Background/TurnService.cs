using KaleyraBot.Doors.Turns;

namespace KaleyraBot.Hosting.Background;

/// <summary>
/// Lets the work behind calls that were answered end when the process is asked to stop. What is kept is given a moment only, for the next
/// process takes it up; the rest as long as the host lets it. Registered before the owners, it is stopped after them: what the work leaves
/// in the outbox is safe.
/// </summary>
internal sealed class TurnService(TurnScheduler turns, TimeProvider time, ILogger<TurnService> log) : IHostedService
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (turns.UnderWay > 0)
        {
            Log.Waits(log, turns.UnderWay);
            await WaitAsync(turns.EndedAsync(), Moment, cancellationToken);
            await WaitAsync(turns.EndedAsync(orKept: true), Timeout.InfiniteTimeSpan, cancellationToken);
        }
        turns.Leave();
        if (turns.UnderWay > 0)
        {
            Log.CutOff(log, turns.UnderWay, turns.Kept);
        }
    }

    private async Task WaitAsync(Task ended, TimeSpan longest, CancellationToken cancellationToken) =>
        await ended.WaitAsync(longest, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
