namespace KaleyraBot.Core.Audit;

/// <summary>The entries of one request, as far as they prove anything: whoever can only write the database cannot have made them.</summary>
public interface ISealedEntries
{
    /// <summary>All of them, oldest first; null where one of them, or the end of the chain, does not carry the seal of the bot.</summary>
    Task<IReadOnlyList<AuditRecord>?> OfAsync(int request, CancellationToken cancellationToken);
}
