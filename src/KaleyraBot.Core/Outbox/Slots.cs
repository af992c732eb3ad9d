namespace KaleyraBot.Core.Outbox;

/// <summary>So many at a time.</summary>
internal sealed class Slots(int count) : IDisposable
{
    private readonly SemaphoreSlim free = new(count);
    private readonly SemaphoreSlim whole = new(1);

    public Task EnterAsync() => free.WaitAsync();

    public void Leave() => free.Release();

    /// <summary>Does it while nobody has a slot.</summary>
    public async Task WhileFreeAsync(Func<Task> change, CancellationToken cancellationToken)
    {
        // One at a time: two that hold half of the slots each would wait for ever.
        await whole.WaitAsync(cancellationToken);
        var taken = 0;
        try
        {
            for (; taken < count; taken++)
            {
                await free.WaitAsync(cancellationToken);
            }
            await change();
        }
        finally
        {
            if (taken > 0)
            {
                free.Release(taken);
            }
            whole.Release();
        }
    }

    public void Dispose()
    {
        free.Dispose();
        whole.Dispose();
    }
}
