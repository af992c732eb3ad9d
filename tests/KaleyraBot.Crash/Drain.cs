using KaleyraBot.Core.Outbox;

namespace KaleyraBot.Crash;

/// <summary>Lets the owners work until nothing waits.</summary>
internal static class Drain
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync(IOutbox outbox, Owners owners)
    {
        using var stop = new CancellationTokenSource();
        var working = owners.RunAsync(stop.Token);
        using var look = new PeriodicTimer(Pause);
        while ((await outbox.DueAsync(DateTimeOffset.MaxValue, CancellationToken.None)).Count > 0)
        {
            await look.WaitForNextTickAsync(CancellationToken.None);
        }
        await stop.CancelAsync();
        await working;
    }
}
