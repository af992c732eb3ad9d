using KaleyraBot.Core.Outbox;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Cluster;

/// <summary>
/// There is one of each key in the cluster, as far as its members know of each other, and it does one call after another. Where two stand
/// for a moment, the fence that the later one raised stops the earlier one.
/// </summary>
internal sealed class KeyGrain(Owner owner, IOutbox outbox, ILogger<KeyGrain> log) : Grain, IKeyGrain
{
    private Fence? _fence;

    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _fence = await outbox.RaiseAsync(this.GetPrimaryKeyString(), cancellationToken);

    public async Task<DateTimeOffset?> StepAsync()
    {
        try
        {
            return await owner.StepAsync(this.GetPrimaryKeyString(), _fence);
        }
        catch (FencedException)
        {
            Log.Succeeded(log);
            DeactivateOnIdle();
            throw;
        }
    }
}
