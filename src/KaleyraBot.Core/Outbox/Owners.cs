using KaleyraBot.Core.Diagnostics;
using KaleyraBot.Core.Requests;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Core.Outbox;

/// <summary>How many effects run at a time in each of the <see cref="Lanes"/>.</summary>
public sealed record OwnerSettings(int Parallel);

/// <summary>
/// Places the owners of keys in this process. An owner lives while its key has work, does one effect after another, and is made by the word
/// that there is work (<see cref="WorkSignal"/>); a look at the ledger, at the start and every <see cref="Nap"/>, finds what nobody was
/// told of.
/// </summary>
public sealed class Owners(IOutbox outbox, EffectRunner runner, WorkSignal work, Lanes lanes, TimeProvider time,
    ILogger<Owners> logger)
{
    internal static readonly TimeSpan Nap = TimeSpan.FromSeconds(5);
    private static readonly RetryPolicy AfterFailure = new(MaxAttempts: int.MaxValue, Delay: TimeSpan.FromSeconds(2));

    private readonly Lock _gate = new();

    /// <summary>The keys that have an owner now, and whether it was told of more work since it last looked.</summary>
    private readonly Dictionary<string, bool> _owned = [];
    private readonly Alarms _alarms = new(time);
    private bool _working;

    /// <summary>True between the start and the end of <see cref="RunAsync"/>, while the ledger answers.</summary>
    public bool IsHealthy { get; private set; }

    public async Task RunAsync(CancellationToken stopping)
    {
        Volatile.Write(ref _working, true);
        work.Listen(Has);
        using var stop = stopping.Register(_alarms.Ring);
        var look = DateTimeOffset.MinValue;
        while (!stopping.IsCancellationRequested)
        {
            if (time.GetUtcNow() >= look)
            {
                look = time.GetUtcNow() + Nap;
                await LookAsync(look);
            }
            foreach (var key in _alarms.Due())
            {
                Own(key);
            }
            await _alarms.SleepAsync(look);
        }
        IsHealthy = false;
        work.Listen(null);
        Volatile.Write(ref _working, false);
        await WhileIdleAsync(() => Task.CompletedTask, CancellationToken.None);
    }

    /// <summary>
    /// Makes a change that no effect under way could stand: lets those end, and begins none meanwhile. Afterwards looks at once what is
    /// due.
    /// </summary>
    public async Task WhileIdleAsync(Func<Task> change, CancellationToken cancellationToken)
    {
        await lanes.WhileFreeAsync(change, cancellationToken);
        // Ends the sleep, whatever the clock says now.
        _alarms.Ring();
    }

    /// <summary>What is due gets its owner, now or when its time comes.</summary>
    private async Task LookAsync(DateTimeOffset until)
    {
        try
        {
            foreach (var (key, due) in await outbox.DueAsync(until, CancellationToken.None))
            {
                Has(key, due);
            }
            IsHealthy = true;
        }
        catch (Exception exception)
        {
            IsHealthy = false;
            logger.LedgerUnreachable(Nap, exception);
        }
    }

    private void Has(string key, DateTimeOffset due)
    {
        if (due > time.GetUtcNow())
        {
            _alarms.Set(key, due);
            return;
        }
        Own(key);
    }

    private void Own(string key)
    {
        lock (_gate)
        {
            if (!_working)
            {
                return;
            }
            if (!_owned.TryAdd(key, false))
            {
                _owned[key] = true;
                return;
            }
        }
        // What flows with whoever told of it (a delivery, a trace) does not flow on.
        ThreadPool.UnsafeQueueUserWorkItem(_ => _ = OwnAsync(key), null);
    }

    private async Task OwnAsync(string key)
    {
        var more = true;
        while (more)
        {
            more = await TurnAsync(key);
            lock (_gate)
            {
                more |= _owned[key];
                _owned[key] = false;
                if (!more)
                {
                    _owned.Remove(key);
                }
            }
        }
    }

    /// <summary>
    /// Does the next effect of the key; false where there is nothing more that can be done now. What comes meanwhile is told of.
    /// </summary>
    private async Task<bool> TurnAsync(string key)
    {
        using var turn = await lanes.EnterAsync(key);
        try
        {
            var job = _working ? await outbox.NextAsync(key, CancellationToken.None) : null;
            if (job is null)
            {
                return false;
            }
            if (job.DueAt > time.GetUtcNow())
            {
                _alarms.Set(key, job.DueAt);
                return false;
            }
            await DoAsync(job);
            return !job.IsLast;
        }
        catch (Exception exception)
        {
            // The next look finds it again.
            logger.LedgerUnreachable(Nap, exception);
            return false;
        }
    }

    private async Task DoAsync(Job job)
    {
        // A call under way is finished when the process is asked to stop: the host waits for it.
        var kind = job.Effect.GetType().Name;
        using var span = Telemetry.Spans.StartActivity($"effect {kind}");
        try
        {
            await runner.RunAsync(job, CancellationToken.None);
            Telemetry.Ran(kind, well: true);
        }
        catch (Exception exception)
        {
            Telemetry.Ran(kind, well: false);
            var dueAt = time.GetUtcNow() + AfterFailure.DelayAfter(job.Tries, askedFor: null);
            logger.EffectFailed(job.Id, kind, job.Tries, dueAt, exception);
            await outbox.PostponeAsync(job, dueAt, step: null, CancellationToken.None);
        }
    }
}
