using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// The circuit breakers of the accounts. In memory only: a process that starts finds all of them closed, and each replica has its own.
/// </summary>
public sealed class AccountCircuits
{
    private readonly Dictionary<string, AccountCircuit> _accounts;

    internal AccountCircuits(IOptions<KaleyraOptions> options, TimeProvider time, ILogger<AccountCircuits> log) =>
        _accounts = options.Value.Accounts.Keys.ToDictionary(
            name => name, name => new AccountCircuit(name, options.Value, time, log), StringComparer.OrdinalIgnoreCase);

    /// <summary>The accounts that do not answer at the moment, each with how its breaker stands: <c>main (open)</c>.</summary>
    public IReadOnlyList<string> Troubles =>
        [.. _accounts.Values.Where(account => account.Trouble is not null).Select(account => $"{account.Name} ({account.Trouble})")];

    internal AccountCircuit? Of(string account) => _accounts.GetValueOrDefault(account);
}
