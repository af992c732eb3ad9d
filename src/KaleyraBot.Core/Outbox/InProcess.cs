namespace KaleyraBot.Core.Outbox;

/// <summary>
/// All owners in this process, which has the ledger for itself. Where no lock of the operating system proves that, a fence for all keys
/// does, raised before the first effect.
/// </summary>
public sealed class InProcess(Owner owner, IOutbox outbox, OwnerSettings settings) : IPlacement
{
    private readonly Lock _gate = new();
    private Task<Fence>? _fence;

    public bool IsIn => true;

    public async Task<DateTimeOffset?> StepAsync(string key) =>
        await owner.StepAsync(key, settings.Fenced ? await FenceAsync() : null);

    private Task<Fence> FenceAsync()
    {
        lock (_gate)
        {
            // Where the ledger did not answer, it is asked again; but what was raised once and lost is not taken back.
            return _fence is { IsFaulted: false, IsCanceled: false } ? _fence
                : _fence = outbox.RaiseAsync(Fence.Everything, CancellationToken.None);
        }
    }
}
