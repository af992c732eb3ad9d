using System.Threading.Channels;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Storage;

/// <summary>Tells the worker of this process that effects were stored; any number of times before a wait count as one.</summary>
internal sealed class WorkSignal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Stored(IReadOnlyList<Effect> effects)
    {
        if (effects.Count > 0)
        {
            Woken();
        }
    }

    public void Stored(Step? step)
    {
        if (step?.Effects.Count > 0 || step?.Wakes is not null)
        {
            Woken();
        }
    }

    /// <summary>Something that waited is due now.</summary>
    public void Woken() => channel.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellationToken) => await channel.Reader.ReadAsync(cancellationToken);
}
