using KaleyraBot.Core.Diagnostics;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Core.Outbox;

/// <summary>
/// How many effects run at a time in each of the <see cref="Lanes"/>. <paramref name="Fenced"/>: another process could come by the ledger
/// unseen (see <see cref="WholeFence"/>).
/// </summary>
public sealed record OwnerSettings(int Parallel, bool Fenced = false);

/// <summary>
/// Finds work for the owners of keys, wherever these live (<see cref="IPlacement"/>), and calls each for one effect after another while its
/// key has work. It hears that there is work (<see cref="WorkSignal"/>); a look at the ledger, at the start and about every
/// <see cref="Nap"/>, finds what nobody was told of.
/// </summary>
public sealed class Owners(IOutbox outbox, IPlacement placement, WorkSignal work, Lanes lanes, TimeProvider time,
    ILogger<Owners> logger)
{
    internal static readonly TimeSpan Nap = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();

    /// <summary>The keys whose owner is called now, and whether there was a word of more work since.</summary>
    private readonly Dictionary<string, bool> _owned = [];
    private readonly Alarms _alarms = new(time);
    private bool _working;
    private bool _isFenced;
    private volatile bool _looksAtOnce = true;

    /// <summary>True between the start and the end of <see cref="RunAsync"/>, while the ledger answers and is this process's.</summary>
    public bool IsHealthy { get => field && !_isFenced; private set; }

    public async Task RunAsync(CancellationToken stopping)
    {
        Volatile.Write(ref _working, true);
        work.Listen(Has);
        using var stop = stopping.Register(_alarms.Ring);
        var (looked, pause) = (time.GetTimestamp(), Nap);
        while (!stopping.IsCancellationRequested)
        {
            // By a time that nobody sets: where the clock is put back, this finds what nobody was told of all the same.
            if (_looksAtOnce || time.GetElapsedTime(looked) >= pause)
            {
                _looksAtOnce = false;
                // Not all processes at once, where there are several.
                (looked, pause) = (time.GetTimestamp(), Nap * (0.8 + (Random.Shared.NextDouble() / 5)));
                await LookAsync(time.GetUtcNow() + pause);
            }
            foreach (var key in _alarms.Due())
            {
                Own(key);
            }
            await _alarms.SleepAsync(pause - time.GetElapsedTime(looked));
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
        _looksAtOnce = true;
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
            var next = _working && !_isFenced ? await placement.StepAsync(key) : null;
            if (next > time.GetUtcNow())
            {
                _alarms.Set(key, next.Value);
                return false;
            }
            return next is not null;
        }
        catch (FencedException)
        {
            _isFenced = true;
            logger.OwnedByAnother();
            return false;
        }
        catch (Exception exception)
        {
            // The next look finds it again.
            logger.LedgerUnreachable(Nap, exception);
            return false;
        }
    }
}
