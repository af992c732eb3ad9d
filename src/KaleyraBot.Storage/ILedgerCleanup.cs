namespace KaleyraBot.Storage;

/// <summary>Deletes what nobody needs any more. Requests, audit, known values, remembered messages and references stay.</summary>
public interface ILedgerCleanup
{
    /// <summary>
    /// Deletes handled deliveries older than 7 days and drafts older than 24 hours; puts tombstones in place of values older than
    /// <c>Audit:KeepValuesFor</c>. For calling about once an hour.
    /// </summary>
    Task CleanAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
