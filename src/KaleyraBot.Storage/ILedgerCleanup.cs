namespace KaleyraBot.Storage;

/// <summary>Deletes what nobody needs any more. Requests, audit and known values stay.</summary>
public interface ILedgerCleanup
{
    /// <summary>
    /// Deletes handled deliveries older than 7 days, drafts older than 24 hours, which messages show what ended 180 days ago, and
    /// references that nobody asked for in 400 days; puts tombstones in place of values older than <c>Audit:KeepValuesFor</c>. For
    /// calling about once an hour.
    /// </summary>
    Task CleanAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
