namespace KaleyraBot.Core.Chat;

/// <summary>
/// Where a door keeps what it must remember about conversations and people (service addresses, installations): text by key, in the ledger.
/// </summary>
public interface IReferences
{
    Task<string?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Inserts or overwrites; writes nothing where the value is unchanged.</summary>
    Task SaveAsync(string key, string value, CancellationToken cancellationToken);

    Task RemoveAsync(string key, CancellationToken cancellationToken);
}
