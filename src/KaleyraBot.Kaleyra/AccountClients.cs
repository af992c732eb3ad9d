using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// The accounts of the settings, each with the key that the settings have now: one that was changed in a file is taken up with the next
/// call. What cannot be a key is passed over, and the one before stays.
/// </summary>
internal sealed class AccountClients(
    IConfiguration configuration, IOptions<KaleyraOptions> options, ILogger<AccountClients> log)
{
    private readonly ConcurrentDictionary<string, AccountClient> _clients = new(
        options.Value.Accounts.ToDictionary(account => account.Key, account => new AccountClient(account.Key, account.Value)),
        StringComparer.OrdinalIgnoreCase);

    public AccountClient? Find(string account)
    {
        if (!_clients.TryGetValue(account, out var client))
        {
            return null;
        }
        var now = configuration[$"{KaleyraOptions.Section}:{nameof(KaleyraOptions.Accounts)}:{client.Name}:{nameof(KaleyraAccountOptions.ApiKey)}"];
        return now is null || now == client.ApiKey || !AccountCheck.IsCredential(now) ? client : Change(client, now);
    }

    private AccountClient Change(AccountClient client, string key)
    {
        var changed = client.With(key);
        if (_clients.TryUpdate(client.Name, changed, client))
        {
            Log.KeyChanged(log, client.Name);
        }
        return changed;
    }
}
