using KaleyraBot.Core.Inbox;

namespace KaleyraBot.Doors.Turns;

/// <summary>One turn under way: whether its delivery is kept, and its place in the order of those that are.</summary>
internal sealed class TurnRun(IInbox inbox)
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Handling _handling = null!;
    private Func<CancellationToken, Task<long?>>? _keep;
    private Task<long?>? _keeping;
    private bool _isOver;

    /// <summary>Completes when there is nothing left to do.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Whether the delivery is stored, so that somebody takes it up if this process dies.</summary>
    public bool IsKept => _keeping is { IsCompletedSuccessfully: true };

    /// <summary>From here on this flow of calls handles the delivery.</summary>
    /// <param name="delivery">Its id.</param>
    /// <param name="order">Its place, where it was kept before.</param>
    public void Begin(string delivery, long? order = null)
    {
        _handling = Handling.Begin(delivery);
        if (order is { } known)
        {
            (_handling.Order, _keeping) = (known, Task.FromResult(order));
        }
    }

    /// <summary>Keeps the delivery. Its place; null where it was handled meanwhile, or the turn is over.</summary>
    public Task<long?> KeepAsync(Func<CancellationToken, Task<long?>> storing, CancellationToken limit)
    {
        lock (_gate)
        {
            return _isOver ? Task.FromResult<long?>(null) : _keeping = PlaceAsync(_keep = storing, limit);
        }
    }

    /// <summary>What the delivery may change.</summary>
    public Task<string?> ConcernsAsync(CancellationToken limit) => _handling.ConcernsAsync(limit);

    /// <summary>
    /// Waits until no earlier delivery is left that may change the same. One that is kept in the meantime has its own place then, and must
    /// not wait for itself.
    /// </summary>
    public async Task EarlierDoneAsync(string? concerns, CancellationToken left)
    {
        if (_handling.Order == long.MaxValue)
        {
            using var moved = CancellationTokenSource.CreateLinkedTokenSource(left);
            var all = inbox.EarlierDoneAsync(long.MaxValue, concerns, moved.Token);
            if (await Task.WhenAny(all, _tried.Task) == all)
            {
                await all;
                return;
            }
            await moved.CancelAsync();
            await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _handling.Order = await PlacedAsync(left) ?? throw new DeliveredBeforeException();
        }
        await inbox.EarlierDoneAsync(_handling.Order, concerns, left);
    }

    /// <summary>No more keeping from now on. The keeping under way, or null where there is none.</summary>
    public Task<long?>? Close()
    {
        lock (_gate)
        {
            _isOver = true;
            return _keeping;
        }
    }

    public void End() => _ended.SetResult();

    private async Task<long?> PlaceAsync(Func<CancellationToken, Task<long?>> storing, CancellationToken limit)
    {
        try
        {
            var order = await Task.Run(() => storing(limit), CancellationToken.None);
            _handling.Order = order ?? _handling.Order;
            return order;
        }
        finally
        {
            _tried.TrySetResult();
        }
    }

    /// <summary>Where the storing broke, it may be stored all the same; asked again, the inbox says the same place.</summary>
    private async Task<long?> PlacedAsync(CancellationToken left) =>
        _keeping is { IsCompletedSuccessfully: true } known ? await known : await _keep!(left);
}
