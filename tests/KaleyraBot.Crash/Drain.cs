using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Crash;

/// <summary>Runs effects one by one until none waits.</summary>
internal static class Drain
{
    public static async Task RunAsync(IOutbox outbox, EffectRunner runner)
    {
        while (await outbox.NextDueAsync(CancellationToken.None) is { } due)
        {
            if (await outbox.ClaimAsync(CancellationToken.None) is { } lease)
            {
                await runner.RunAsync(lease, CancellationToken.None);
            }
            else
            {
                await UntilAsync(outbox, due);
            }
        }
    }

    private static async Task UntilAsync(IOutbox outbox, DateTimeOffset due)
    {
        var wait = due - TimeProvider.System.GetUtcNow();
        using var timer = new CancellationTokenSource(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        try
        {
            await outbox.WaitForWorkAsync(timer.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }
}
