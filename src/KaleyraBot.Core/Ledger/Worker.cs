using System.Collections.Concurrent;
using System.Threading.Channels;
using KaleyraBot.Core.Updates;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Core.Ledger;

/// <summary>How the worker works: effects at a time, and how long a lease lasts without being renewed.</summary>
public sealed record WorkerSettings(int Parallel, TimeSpan Lease);

/// <summary>
/// Runs what the outbox holds, several queues at a time, until it is stopped. Sleeps until something is stored, ends or falls due;
/// also looks by itself every <see cref="Nap"/>, because another process may have left a lease behind.
/// </summary>
public sealed class Worker(IOutbox outbox, EffectRunner runner, WorkerSettings settings, TimeProvider time, ILogger<Worker> logger) : IDisposable
{
    internal static readonly TimeSpan Nap = TimeSpan.FromSeconds(5);
    private static readonly RetryPolicy AfterFailure = new(MaxAttempts: int.MaxValue, Delay: TimeSpan.FromSeconds(2));

    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim slots = new(settings.Parallel);
    private readonly SemaphoreSlim idle = new(1);

    // By id. After a pause of the whole machine the loop below may wake before the renewals do; it must not run these a second time.
    private readonly ConcurrentDictionary<long, Lease> running = new();

    /// <summary>True between the start and the end of <see cref="RunAsync"/>, while the ledger answers.</summary>
    public bool IsHealthy { get; private set; }

    public async Task RunAsync(CancellationToken stopping)
    {
        var listening = ListenAsync(stopping);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await TurnAsync(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                IsHealthy = false;
                logger.LedgerUnreachable(Nap, exception);
                await SleepAsync(Nap, stopping);
            }
        }
        IsHealthy = false;
        await WhileIdleAsync(() => Task.CompletedTask, CancellationToken.None);
        await listening;
    }

    /// <summary>Makes a change that no effect under way could stand: lets those end, and begins none meanwhile. Afterwards looks at once what is due.</summary>
    public async Task WhileIdleAsync(Func<Task> change, CancellationToken cancellationToken)
    {
        // One at a time: two that hold half of the slots each would wait for ever.
        await idle.WaitAsync(cancellationToken);
        var taken = 0;
        try
        {
            for (; taken < settings.Parallel; taken++)
            {
                await slots.WaitAsync(cancellationToken);
            }
            await change();
        }
        finally
        {
            if (taken > 0)
            {
                slots.Release(taken);
            }
            idle.Release();
            wake.Writer.TryWrite(true);
        }
    }

    public void Dispose()
    {
        slots.Dispose();
        idle.Dispose();
    }

    private async Task TurnAsync(CancellationToken stopping)
    {
        await slots.WaitAsync(stopping);
        Lease? lease = null;
        try
        {
            lease = await outbox.ClaimAsync([.. running.Keys], stopping);
            IsHealthy = true;
        }
        finally
        {
            if (lease is null)
            {
                slots.Release();
            }
        }
        if (lease is not null)
        {
            running[lease.Id] = lease;
            _ = RunOneAsync(lease);
            return;
        }
        var due = await outbox.NextDueAsync([.. running.Keys], stopping) - time.GetUtcNow();
        await SleepAsync(due is { } wait && wait < Nap ? wait : Nap, stopping);
    }

    private async Task RunOneAsync(Lease lease)
    {
        // A call under way is finished when the process is asked to stop: the lease is this long, and the host waits for it.
        using var lost = new CancellationTokenSource();
        using var renewal = new LeaseRenewal(outbox, lease, settings.Lease, time, lost, logger);
        var kind = lease.Effect.GetType().Name;
        using var span = Telemetry.Spans.StartActivity($"effect {kind}");
        try
        {
            await runner.RunAsync(lease, lost.Token);
            Telemetry.Ran(kind, well: true);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            logger.LeaseLost(lease.Id);
        }
        catch (Exception exception)
        {
            Telemetry.Ran(kind, well: false);
            await PutBackAsync(lease, kind, exception);
        }
        finally
        {
            running.TryRemove(lease.Id, out _);
            slots.Release();
            wake.Writer.TryWrite(true);
        }
    }

    private async Task PutBackAsync(Lease lease, string kind, Exception exception)
    {
        var dueAt = time.GetUtcNow() + AfterFailure.DelayAfter(lease.Tries, askedFor: null);
        logger.EffectFailed(lease.Id, kind, lease.Tries, dueAt, exception);
        try
        {
            await outbox.PostponeAsync(lease, dueAt, step: null, CancellationToken.None);
        }
        catch (Exception unreachable)
        {
            // The lease runs out by itself, and the effect is claimed again.
            logger.LedgerUnreachable(settings.Lease, unreachable);
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await outbox.WaitForWorkAsync(stopping);
                wake.Writer.TryWrite(true);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    private async Task SleepAsync(TimeSpan longest, CancellationToken stopping)
    {
        if (longest <= TimeSpan.Zero)
        {
            return;
        }
        using var timer = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stopping);
        try
        {
            await wake.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
        }
    }
}
