using KaleyraBot.Core.Outbox;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Cluster;

/// <summary>
/// There is one of each key in the cluster, as far as its members know of each other, and it does one call after another. Where two stand
/// for a moment, the fence that the later one raised stops the earlier one.
/// </summary>
internal sealed class KeyGrain(Owner owner, IOutbox outbox, StepsUnderWay steps, TimeProvider time, ILogger<KeyGrain> log)
    : Grain, IKeyGrain
{
    /// <summary>The ledger forgets fences that were raised a day ago and more.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private Fence? _fence;
    private long _raised;

    public override Task OnActivateAsync(CancellationToken cancellationToken) => RaiseAsync(cancellationToken);

    public async Task<DateTimeOffset?> StepAsync()
    {
        try
        {
            if (time.GetElapsedTime(_raised) > Fresh)
            {
                await RaiseAsync(CancellationToken.None);
            }
            var (key, fence) = (this.GetPrimaryKeyString(), _fence);
            return await steps.RunAsync(() => owner.StepAsync(key, fence));
        }
        catch (FencedException)
        {
            Log.Succeeded(log);
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task RaiseAsync(CancellationToken cancellationToken)
    {
        _raised = time.GetTimestamp();
        _fence = await outbox.RaiseAsync(this.GetPrimaryKeyString(), cancellationToken);
    }
}
