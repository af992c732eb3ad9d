using System.Globalization;
using KaleyraBot.Storage.Chain;

namespace KaleyraBot.Storage.Seals;

/// <summary>What became of a look at a seal.</summary>
internal enum SealLook { None, Good, Forged, UnknownKey }

/// <summary>The keys of this process: the current one seals, and all of them tell whether a seal is genuine.</summary>
internal sealed class SealKeys(SealKey? current, IEnumerable<SealKey> former)
{
    private readonly Dictionary<string, SealKey> _known = new[] { current }.OfType<SealKey>().Concat(former).GroupBy(key => key.Id)
        .ToDictionary(keys => keys.Key, keys => keys.First());

    public SealKey? Current => current;

    public IReadOnlyCollection<SealKey> All => _known.Values;

    public bool Knows(SealKey key) => _known.ContainsKey(key.Id);

    public bool SameAs(SealKeys other) => Current?.Id == other.Current?.Id && _known.Keys.Order().SequenceEqual(other._known.Keys.Order());

    /// <summary>For whoever is about to write.</summary>
    /// <exception cref="LedgerUnavailableException">There is none.</exception>
    public SealKey Required => current ?? throw new LedgerUnavailableException(
        "Audit:Key is not set. It seals the audit, so that nobody who can only write the database can forge an approval. "
        + "Make one with openssl rand -base64 32, set it as Audit__Key, and keep it where the database and its backups are not.");

    /// <summary>The text that stands for the end of the chain; no hash of an entry looks like it.</summary>
    public static string Head(long seq, string hash) => string.Create(CultureInfo.InvariantCulture, $"head:{seq}:{hash}");

    public SealLook Look(string? seal, string text) => seal is null ? SealLook.None
        : !_known.TryGetValue(KeyOf(seal), out var key) ? SealLook.UnknownKey
        : key.Made(seal, text) ? SealLook.Good
        : SealLook.Forged;

    /// <summary>Whether the chain ends where one of these keys says that it does.</summary>
    public bool IsOurs(StoredHead? head) => MakerOf(head) is not null;

    /// <summary>The one that sealed this end of the chain; null where none of these did.</summary>
    public SealKey? MakerOf(StoredHead? head) =>
        head is { Seq: { } seq, Hash: { } hash } && Look(head.Seal, Head(seq, hash)) == SealLook.Good ? _known[KeyOf(head.Seal!)] : null;

    public static string KeyOf(string seal) => seal[..Math.Max(0, seal.IndexOf(':', StringComparison.Ordinal))];
}
