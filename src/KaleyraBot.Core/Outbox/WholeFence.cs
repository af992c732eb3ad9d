namespace KaleyraBot.Core.Outbox;

/// <summary>
/// The one fence of a process that owns all keys, raised before its first effect; none where a lock of the operating system proves that the
/// ledger is its own.
/// </summary>
public sealed class WholeFence(IOutbox outbox, OwnerSettings settings)
{
    private readonly Lock _gate = new();
    private Task<Fence>? _raised;

    public async Task<Fence?> RaisedAsync() => settings.Fenced ? await OnceAsync() : null;

    private Task<Fence> OnceAsync()
    {
        lock (_gate)
        {
            // Where the ledger did not answer, it is asked again; but what was raised once and lost is not taken back.
            return _raised is { IsFaulted: false, IsCanceled: false } ? _raised
                : _raised = outbox.RaiseAsync(Fence.Everything, CancellationToken.None);
        }
    }
}
