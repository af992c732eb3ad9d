using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage;

/// <summary>Deletes old rows.</summary>
internal sealed class LedgerCleanup(IDatabase database, ILogger<LedgerCleanup> logger) : ILedgerCleanup
{
    // Longer than any platform repeats a delivery.
    private static readonly TimeSpan KeepDeliveries = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepDrafts = TimeSpan.FromHours(24);

    public async Task CleanAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (oldDelivery, oldDraft) = (now - KeepDeliveries, now - KeepDrafts);
        await using var write = await database.BeginAsync(cancellationToken);
        var effects = await write.Db.Outbox.Where(o => o.DoneAt != null).ExecuteDeleteAsync(cancellationToken);
        var deliveries = await write.Db.Inbox.Where(i => i.At < oldDelivery).ExecuteDeleteAsync(cancellationToken);
        var drafts = await write.Db.Drafts.Where(d => d.At < oldDraft).ExecuteDeleteAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        Log.Cleaned(logger, effects, deliveries, drafts);
    }
}
