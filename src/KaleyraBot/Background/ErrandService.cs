using KaleyraBot.Core.Inbox;

namespace KaleyraBot.Background;

/// <summary>
/// Lets the work behind calls that were answered end when the process is asked to stop. What is kept is given a moment only, for the next
/// process takes it up; the rest as long as the host lets it. Registered before the owners, it is stopped after them: what the work leaves
/// in the outbox is safe.
/// </summary>
internal sealed class ErrandService(Errands errands, TimeProvider time, ILogger<ErrandService> log) : IHostedService
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (errands.UnderWay > 0)
        {
            Log.Waits(log, errands.UnderWay);
            await WaitAsync(errands.EndedAsync(), Moment, cancellationToken);
            await WaitAsync(errands.EndedAsync(orKept: true), Timeout.InfiniteTimeSpan, cancellationToken);
        }
        errands.Leave();
        if (errands.UnderWay > 0)
        {
            Log.CutOff(log, errands.UnderWay, errands.Kept);
        }
    }

    private async Task WaitAsync(Task ended, TimeSpan longest, CancellationToken cancellationToken) =>
        await ended.WaitAsync(longest, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
