using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using KaleyraBot.Storage.Chain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage;

/// <summary>Deletes old rows, and forgets values where the settings say how long they are kept.</summary>
internal sealed class LedgerCleanup(
    IDatabase database, IEraser eraser, IOptions<AuditOptions> audit, ILogger<LedgerCleanup> logger) : ILedgerCleanup
{
    // Longer than any platform repeats a delivery.
    private static readonly TimeSpan KeepDeliveries = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepDrafts = TimeSpan.FromHours(24);

    public async Task CleanAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await DeleteAsync(now, cancellationToken);
        if (audit.Value.KeepValuesFor is { } keep)
        {
            var erased = await eraser.EraseAsync(new Erasure.OlderThan(now - keep), RequestSteps.Bot.Id, cancellationToken);
            Log.Forgotten(logger, erased.Values, erased.Requests);
        }
    }

    private async Task DeleteAsync(DateTimeOffset now, CancellationToken cancellationToken)
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
