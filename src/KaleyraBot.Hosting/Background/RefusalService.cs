using KaleyraBot.Core.Access;

namespace KaleyraBot.Hosting.Background;

/// <summary>Writes the counts of refused attempts: each minute, and all of them when the process is asked to stop.</summary>
internal sealed class RefusalService(Refusals refusals, TimeProvider time, ILogger<RefusalService> log) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(all: true, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Refusals.Window, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await WriteAsync(all: false, stoppingToken);
        }
    }

    private async Task WriteAsync(bool all, CancellationToken cancellationToken)
    {
        try
        {
            await refusals.FlushAsync(all, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotWritten(log, exception);
        }
    }
}
