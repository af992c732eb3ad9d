namespace KaleyraBot.Hosting.Background;

/// <summary>
/// Where others take over, whoever spreads the calls over the processes has to learn that this one is about to end before it takes no more:
/// so first it only says so, at <c>/readyz</c>. Alone it has nobody to wait for.
/// </summary>
/// <param name="drain">How long.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Says it.</param>
internal sealed class DrainService(TimeSpan drain, TimeProvider time, ILogger<DrainService> log) : IHostedLifecycleService
{
    /// <summary>Whether it has been asked to stop.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Before anything of the process is stopped.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        IsStopping = true;
        if (drain > TimeSpan.Zero)
        {
            Log.Drains(log, drain);
            await Task.Delay(drain, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
