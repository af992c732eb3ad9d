using KaleyraBot.Cluster.Membership;
using KaleyraBot.Core.Outbox;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Cluster;

/// <summary>The owner of each key is wherever the cluster put it.</summary>
internal sealed class ClusterPlacement(
    IGrainFactory grains, ISiloStatusOracle silos, PutOut putOut, TimeProvider time, ILogger<ClusterPlacement> log) : IPlacement
{
    /// <summary>Sooner than the next look, for a key whose owner went away is found another one within moments.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public bool IsShared => true;

    public bool IsIn => silos.CurrentStatus == SiloStatus.Active;

    public async Task<DateTimeOffset?> StepAsync(string key)
    {
        try
        {
            return await grains.GetGrain<IKeyGrain>(key).StepAsync().WaitAsync(putOut.Out);
        }
        catch (Exception) when (putOut.Out.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            Log.OwnerAway(log, Pause, exception);
            return time.GetUtcNow() + Pause;
        }
    }
}
