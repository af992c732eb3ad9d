using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage;

public static class LedgerStartup
{
    /// <summary>Checks the place of the database, then creates it or brings it up to date. Once, before anything uses the ledger.</summary>
    /// <exception cref="LedgerUnavailableException">It cannot be used; the message says why and what to do.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting of section <c>Storage</c> cannot
    /// work.</exception>
    public static Task PrepareLedgerAsync(this IServiceProvider services, CancellationToken cancellationToken = default) =>
        services.GetRequiredService<IDatabase>().PrepareAsync(cancellationToken);

    /// <summary>
    /// What would stop <see cref="PrepareLedgerAsync"/> whatever the database holds: no key to seal with, no folder for the file. Nothing is
    /// made, and no server is asked.
    /// </summary>
    public static IReadOnlyList<string> LedgerProblems(this IServiceProvider services) =>
    [
        .. new Action[]
        {
            () => SealKeyStore.Check(services.GetRequiredService<IOptions<SealOptions>>().Value),
            () => services.GetService<SqliteFile>()?.CheckPlace(),
        }.Select(Problem).OfType<string>(),
    ];

    private static string? Problem(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (LedgerUnavailableException problem)
        {
            return problem.Message;
        }
        catch (OptionsValidationException)
        {
            // The check of the settings tells that.
            return null;
        }
    }

    /// <summary>Checks that the database is there and of this version, and changes nothing. For tools beside a running bot.</summary>
    /// <exception cref="LedgerUnavailableException">It cannot be used; the message says why and what to do.</exception>
    public static Task CheckLedgerAsync(this IServiceProvider services, CancellationToken cancellationToken = default) =>
        services.GetRequiredService<IDatabase>().CheckAsync(cancellationToken);
}
