namespace KaleyraBot.Storage;

/// <summary>Makes the ledger ready before anything uses it.</summary>
public sealed class LedgerStartup
{
    private readonly IDatabase _database;

    internal LedgerStartup(IDatabase database) => _database = database;

    /// <summary>Checks the place of the database, then creates it or brings it up to date.</summary>
    /// <exception cref="LedgerUnavailableException">It cannot be used; the message says why and what to do.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting of section <c>Storage</c> cannot work.</exception>
    public Task PrepareAsync(CancellationToken cancellationToken) => _database.PrepareAsync(cancellationToken);
}
