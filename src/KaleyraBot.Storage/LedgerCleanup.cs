using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage;

/// <summary>Deletes what nobody needs any more. Requests, audit, known values, remembered messages and references stay.</summary>
public sealed class LedgerCleanup
{
    // Longer than any platform repeats a delivery.
    private static readonly TimeSpan KeepDeliveries = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepDrafts = TimeSpan.FromHours(24);

    private readonly IDatabase _database;
    private readonly ILogger<LedgerCleanup> _logger;

    internal LedgerCleanup(IDatabase database, ILogger<LedgerCleanup> logger) => (_database, _logger) = (database, logger);

    /// <summary>Deletes finished effects, deliveries older than 7 days and drafts older than 24 hours.</summary>
    public async Task CleanAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var write = await _database.BeginAsync(cancellationToken);
        var effects = await write.Db.Outbox.Where(o => o.DoneAt != null).ExecuteDeleteAsync(cancellationToken);
        var oldDelivery = now - KeepDeliveries;
        var deliveries = await write.Db.Inbox.Where(i => i.At < oldDelivery).ExecuteDeleteAsync(cancellationToken);
        var oldDraft = now - KeepDrafts;
        var drafts = await write.Db.Drafts.Where(d => d.At < oldDraft).ExecuteDeleteAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        Log.Cleaned(_logger, effects, deliveries, drafts);
    }
}
