using System.Text.Json;
using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace KaleyraBot.Teams.Trust;

/// <summary>
/// The keys that sign calls to the bot, from the metadata document. Fetched at first use, again after twelve hours, and at once when a
/// token names a key not seen yet, so that no message is lost to a key change. After a fetch that was in vain it waits a while: strangers
/// must not make the bot fetch at will.
/// </summary>
internal sealed class SigningKeys(IOptions<TeamsOptions> options, IHttpClientFactory clients, TimeProvider time, ILogger<SigningKeys> log)
    : IConfigurationManager<OpenIdConnectConfiguration>, IDisposable
{
    public const string Client = "teams-metadata";

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private OpenIdConnectConfiguration? _known;
    private long _fetchedAt;
    private long? _inVainAt;

    /// <summary>
    /// The keys as known; stale ones serve on while the document cannot be fetched. None at all while it never was: then no token is good.
    /// </summary>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        if (IsStale())
        {
            await FetchAsync(IsStale, cancel);
        }
        return _known ?? new();
    }

    /// <summary>Makes sure that a key of this id was looked for.</summary>
    public async Task LookForAsync(string keyId, CancellationToken cancel)
    {
        if (!Knows(keyId))
        {
            await FetchAsync(() => !Knows(keyId), cancel);
        }
    }

    /// <summary>The channels a key may sign for.</summary>
    public IReadOnlyList<string> Endorsements(string keyId) =>
        Find(keyId)?.AdditionalData.TryGetValue("endorsements", out var listed) == true
            && listed is JsonElement { ValueKind: JsonValueKind.Array } array
            ? [.. array.EnumerateArray().Select(channel => channel.ToString())]
            : [];

    /// <summary>Asked for by the bearer handler after an unknown key; <see cref="LookForAsync"/> has done it before.</summary>
    public void RequestRefresh()
    {
    }

    public void Dispose() => _gate.Dispose();

    private bool IsStale() => _known is null || time.GetElapsedTime(_fetchedAt) > Fresh;

    private bool Knows(string keyId) => Find(keyId) is not null;

    private JsonWebKey? Find(string keyId) =>
        _known?.JsonWebKeySet.Keys.FirstOrDefault(key => key.Kid == keyId);

    private async Task FetchAsync(Func<bool> needed, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            if (!needed() || (_inVainAt is { } at && time.GetElapsedTime(at) < Patience))
            {
                return;
            }
            _inVainAt = time.GetTimestamp();
            var address = options.Value.OpenIdMetadata;
            var documents = new HttpDocumentRetriever(clients.CreateClient(Client)) { RequireHttps = !new Uri(address).IsLoopback };
            _known = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, CancellationToken.None);
            _fetchedAt = time.GetTimestamp();
            _inVainAt = needed() ? _inVainAt : null;
        }
        catch (Exception unreachable) when (unreachable is IOException or HttpRequestException or InvalidOperationException
            or ArgumentException or OperationCanceledException)
        {
            log.KeysUnreachable(unreachable);
        }
        finally
        {
            _gate.Release();
        }
    }
}
