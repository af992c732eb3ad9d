using KaleyraBot.Core.Chat;

namespace KaleyraBot;

/// <summary>
/// Waits for the work behind calls that were answered, when the process is asked to stop; as long as the host lets it. Registered before
/// the worker, it is stopped after it: the work goes on meanwhile, and what it leaves in the outbox is safe.
/// </summary>
internal sealed partial class ErrandService(Errands errands, ILogger<ErrandService> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var ended = errands.EndedAsync();
        if (ended.IsCompleted)
        {
            return;
        }
        Waits(logger, errands.UnderWay);
        try
        {
            await ended.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            CutOff(logger, errands.UnderWay);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Stopping: events that were answered and are still under way: {Count}. Waiting for them.")]
    private static partial void Waits(ILogger logger, int count);

    [LoggerMessage(2, LogLevel.Error, "Stopped before everything was done: events cut off: {Count}. Nobody delivers them again.")]
    private static partial void CutOff(ILogger logger, int count);
}
