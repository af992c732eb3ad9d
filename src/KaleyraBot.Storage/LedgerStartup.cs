using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Storage;

public static class LedgerStartup
{
    /// <summary>Checks the place of the database, then creates it or brings it up to date. Once, before anything uses the ledger.</summary>
    /// <exception cref="LedgerUnavailableException">It cannot be used; the message says why and what to do.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting of section <c>Storage</c> cannot
    /// work.</exception>
    public static Task PrepareLedgerAsync(this IServiceProvider services, CancellationToken cancellationToken = default) =>
        services.GetRequiredService<IDatabase>().PrepareAsync(cancellationToken);

    /// <summary>Checks that the database is there and of this version, and changes nothing. For tools beside a running bot.</summary>
    /// <exception cref="LedgerUnavailableException">It cannot be used; the message says why and what to do.</exception>
    public static Task CheckLedgerAsync(this IServiceProvider services, CancellationToken cancellationToken = default) =>
        services.GetRequiredService<IDatabase>().CheckAsync(cancellationToken);
}
