namespace KaleyraBot.Core.Audit;

/// <summary>
/// How far the audit was delivered to its receivers outside. A receiver is known by its name, and gets the entries in the order of the
/// chain; what it took is remembered as one number, so that a receiver that is away costs nothing but its delay.
/// </summary>
public interface IAuditFeeds
{
    /// <summary>
    /// The number of the last entry that the receiver took. Who is new begins behind the entries that stand there: what happened before
    /// nobody asked for it is in <c>audit export</c>.
    /// </summary>
    Task<long> TakenAsync(string name, CancellationToken cancellationToken);

    /// <summary>The receiver took everything up to this entry. Never goes back.</summary>
    Task TakeAsync(string name, long seq, CancellationToken cancellationToken);

    /// <summary>Entries behind that number, oldest first, as they stand now: what was erased meanwhile is gone.</summary>
    Task<IReadOnlyList<AuditRecord>> AfterAsync(long seq, int take, CancellationToken cancellationToken);

    /// <summary>The number of the newest entry, and when the entry behind <paramref name="seq"/> was written, where there is one.</summary>
    Task<(long Last, DateTimeOffset? Next)> EndAsync(long seq, CancellationToken cancellationToken);
}
