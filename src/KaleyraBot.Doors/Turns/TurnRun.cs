using KaleyraBot.Core.Inbox;

namespace KaleyraBot.Doors.Turns;

/// <summary>One turn under way: whether its delivery is kept, and its place in the order of those that are.</summary>
internal sealed class TurnRun(IInbox inbox)
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Handling handling = null!;
    private Func<CancellationToken, Task<long?>>? keep;
    private Task<long?>? keeping;
    private bool isOver;

    /// <summary>Completes when there is nothing left to do.</summary>
    public Task Ended => ended.Task;

    /// <summary>Whether the delivery is stored, so that somebody takes it up if this process dies.</summary>
    public bool IsKept => keeping is { IsCompletedSuccessfully: true };

    /// <summary>From here on this flow of calls handles the delivery.</summary>
    /// <param name="delivery">Its id.</param>
    /// <param name="order">Its place, where it was kept before.</param>
    public void Begin(string delivery, long? order = null)
    {
        handling = Handling.Begin(delivery);
        if (order is { } known)
        {
            (handling.Order, keeping) = (known, Task.FromResult(order));
        }
    }

    /// <summary>Keeps the delivery. Its place; null where it was handled meanwhile, or the turn is over.</summary>
    public Task<long?> KeepAsync(Func<CancellationToken, Task<long?>> storing, CancellationToken limit)
    {
        lock (gate)
        {
            return isOver ? Task.FromResult<long?>(null) : keeping = PlaceAsync(keep = storing, limit);
        }
    }

    /// <summary>
    /// Waits until no earlier delivery is left. One that is kept in the meantime has its own place then, and must not wait for itself.
    /// </summary>
    public async Task EarlierDoneAsync(CancellationToken left)
    {
        if (handling.Order == long.MaxValue)
        {
            using var moved = CancellationTokenSource.CreateLinkedTokenSource(left);
            var all = inbox.EarlierDoneAsync(long.MaxValue, moved.Token);
            if (await Task.WhenAny(all, tried.Task) == all)
            {
                await all;
                return;
            }
            await moved.CancelAsync();
            await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            handling.Order = await PlacedAsync(left) ?? throw new DeliveredBeforeException();
        }
        await inbox.EarlierDoneAsync(handling.Order, left);
    }

    /// <summary>No more keeping from now on. The keeping under way, or null where there is none.</summary>
    public Task<long?>? Close()
    {
        lock (gate)
        {
            isOver = true;
            return keeping;
        }
    }

    public void End() => ended.SetResult();

    private async Task<long?> PlaceAsync(Func<CancellationToken, Task<long?>> storing, CancellationToken limit)
    {
        try
        {
            var order = await Task.Run(() => storing(limit), CancellationToken.None);
            handling.Order = order ?? handling.Order;
            return order;
        }
        finally
        {
            tried.TrySetResult();
        }
    }

    /// <summary>Where the storing broke, it may be stored all the same; asked again, the inbox says the same place.</summary>
    private async Task<long?> PlacedAsync(CancellationToken left) =>
        keeping is { IsCompletedSuccessfully: true } known ? await known : await keep!(left);
}
