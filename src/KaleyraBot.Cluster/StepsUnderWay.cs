using Microsoft.Extensions.Hosting;

namespace KaleyraBot.Cluster;

/// <summary>
/// Steps that run in this process. Whoever stops the silo stops what stands around them; each ends by itself all the same, and the process
/// waits for it: what was sent must be told of. Stopped after the silo.
/// </summary>
internal sealed class StepsUnderWay : IHostedService
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _none = new();
    private int _count;

    public StepsUnderWay() => _none.SetResult();

    /// <summary>Runs it on nobody's scheduler, so that it goes on when the grain that began it is gone.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> step)
    {
        lock (_gate)
        {
            _none = _count++ == 0 ? new(TaskCreationOptions.RunContinuationsAsynchronously) : _none;
        }
        return Task.Run(async () =>
        {
            try
            {
                return await step();
            }
            finally
            {
                Leave();
            }
        });
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _none.Task.WaitAsync(cancellationToken);
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_count == 0)
            {
                _none.SetResult();
            }
        }
    }
}
