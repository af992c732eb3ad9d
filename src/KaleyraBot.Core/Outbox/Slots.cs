namespace KaleyraBot.Core.Outbox;

/// <summary>So many at a time.</summary>
internal sealed class Slots(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);
    private readonly SemaphoreSlim _whole = new(1);

    public Task EnterAsync() => _free.WaitAsync();

    public void Leave() => _free.Release();

    /// <summary>Does it while nobody has a slot.</summary>
    public async Task WhileFreeAsync(Func<Task> change, CancellationToken cancellationToken)
    {
        // One at a time: two that hold half of the slots each would wait for ever.
        await _whole.WaitAsync(cancellationToken);
        var taken = 0;
        try
        {
            for (; taken < count; taken++)
            {
                await _free.WaitAsync(cancellationToken);
            }
            await change();
        }
        finally
        {
            if (taken > 0)
            {
                _free.Release(taken);
            }
            _whole.Release();
        }
    }

    public void Dispose()
    {
        _free.Dispose();
        _whole.Dispose();
    }
}
