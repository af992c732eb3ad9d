using Microsoft.Extensions.Logging;

namespace KaleyraBot.Core.Ledger;

/// <summary>Keeps a lease alive while its effect runs, three times within its length; cancels the work when somebody else has it.</summary>
internal sealed class LeaseRenewal : IDisposable
{
    private readonly ITimer timer;

    public LeaseRenewal(IOutbox outbox, Lease lease, TimeSpan length, TimeProvider time, CancellationTokenSource lost, ILogger logger) =>
        timer = time.CreateTimer(_ => _ = RenewAsync(outbox, lease, lost, logger), null, length / 3, length / 3);

    public void Dispose() => timer.Dispose();

    private static async Task RenewAsync(IOutbox outbox, Lease lease, CancellationTokenSource lost, ILogger logger)
    {
        try
        {
            if (!await outbox.RenewAsync(lease, CancellationToken.None))
            {
                await lost.CancelAsync();
            }
        }
        catch (ObjectDisposedException)
        {
            // The effect ended while its lease was renewed.
        }
        catch (Exception exception)
        {
            // Not renewed this time; the next third of the lease tries again.
            logger.LedgerUnreachable(TimeSpan.Zero, exception);
        }
    }
}
