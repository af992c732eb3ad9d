using System.Diagnostics;
using KaleyraBot.Core.Diagnostics;
using KaleyraBot.Core.Requests;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Core.Outbox;

/// <summary>
/// What the owner of a key does, wherever it lives: the next effect, when it is due. Whoever calls it calls once at a time for a key. Where
/// nothing else places the owners, all of them live in this process: here.
/// </summary>
public sealed class Owner(IOutbox outbox, EffectRunner runner, WholeFence whole, TimeProvider time, ILogger<Owner> logger) : IPlacement
{
    private static readonly RetryPolicy AfterFailure = new(MaxAttempts: int.MaxValue, Delay: TimeSpan.FromSeconds(2));

    bool IPlacement.IsIn => true;

    bool IPlacement.IsShared => false;

    async Task<DateTimeOffset?> IPlacement.StepAsync(string key) => await StepAsync(key, await whole.RaisedAsync());

    /// <param name="key">Whose next effect.</param>
    /// <param name="fence">What the owner raised when it became that; null where there cannot be another one.</param>
    /// <returns>When the key is to be looked at again; null where nothing is known to wait.</returns>
    /// <exception cref="FencedException">Somebody else owns it by now.</exception>
    public async Task<DateTimeOffset?> StepAsync(string key, Fence? fence)
    {
        if (await outbox.NextAsync(key, CancellationToken.None) is not { } job)
        {
            return null;
        }
        if (job.DueAt > time.GetUtcNow())
        {
            return job.DueAt;
        }
        await DoAsync(job with { Fence = fence });
        return job.IsLast ? null : time.GetUtcNow();
    }

    private async Task DoAsync(Job job)
    {
        // A call under way is finished when the process is asked to stop: the host waits for it.
        var kind = job.Effect.GetType().Name;
        using var span = Telemetry.StartEffect(kind, job.Trace, job.Tries);
        var began = time.GetTimestamp();
        try
        {
            await runner.RunAsync(job, CancellationToken.None);
            Telemetry.Ran(kind, well: true, time.GetElapsedTime(began));
        }
        catch (Exception exception) when (exception is not FencedException)
        {
            Telemetry.Ran(kind, well: false, time.GetElapsedTime(began));
            span?.SetStatus(ActivityStatusCode.Error).AddException(exception);
            var dueAt = time.GetUtcNow() + AfterFailure.DelayAfter(job.Tries, askedFor: null);
            logger.EffectFailed(job.Id, kind, job.Tries, dueAt, exception);
            await outbox.PostponeAsync(job, dueAt, step: null, CancellationToken.None);
        }
    }
}
