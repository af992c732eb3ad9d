namespace KaleyraBot.Core.Audit;

/// <summary>
/// How far the audit was delivered to its receivers outside. A receiver is known by its name, and gets the entries in the order of the
/// chain; what it took is remembered as one number, so that a receiver that is away costs nothing but its delay. One process at a time
/// delivers to a receiver.
/// </summary>
public interface IAuditFeeds
{
    /// <summary>
    /// How a receiver stands. One that was never asked for begins behind the entries that stand there, or at the first one where
    /// <paramref name="fromStart"/> says so.
    /// </summary>
    Task<FeedState> LookAsync(string name, bool fromStart, CancellationToken cancellationToken);

    /// <summary>
    /// From now on this owner delivers, for that long. False: another one does. <paramref name="alone"/>: there is no other process, so
    /// whoever is noted there is gone.
    /// </summary>
    Task<bool> ClaimAsync(string name, string owner, TimeSpan lease, bool alone, CancellationToken cancellationToken);

    /// <summary>
    /// The receiver took everything up to this entry, and its owner goes on for that long. False: another one delivers by now, and nothing
    /// is noted.
    /// </summary>
    Task<bool> TakeAsync(string name, string owner, long seq, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Somebody else may deliver at once.</summary>
    Task ReleaseAsync(string name, string owner, CancellationToken cancellationToken);

    /// <summary>
    /// Entries behind that number, oldest first, at most so many, as they stand now: what was erased meanwhile is gone.
    /// </summary>
    Task<IReadOnlyList<AuditRecord>> AfterAsync(long seq, int take, CancellationToken cancellationToken);
}

/// <summary>How a receiver stands.</summary>
/// <param name="Taken">The number of the last entry that it took.</param>
/// <param name="Last">The number of the newest entry.</param>
/// <param name="Since">When the first entry was written that it has not got; null where it has all.</param>
public sealed record FeedState(long Taken, long Last, DateTimeOffset? Since)
{
    /// <summary>Entries that it has not got yet.</summary>
    public long Behind => Math.Max(0, Last - Taken);
}
