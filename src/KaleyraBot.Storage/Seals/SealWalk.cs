using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Chain;

namespace KaleyraBot.Storage.Seals;

/// <summary>
/// Judges the seals of entry after entry, pure. Every entry has one, and so has the end: what was cut off together with its seal is missed
/// there. Without a key nothing is judged.
/// </summary>
internal sealed class SealWalk(SealKeys keys)
{
    private readonly HashSet<string> _lost = [];
    private readonly HashSet<string> _replaced = [];
    private string? _key;
    private StoredEntry? _unknown;

    public IReadOnlyList<string> LostKeys => [.. _lost.Order(StringComparer.Ordinal)];

    /// <summary>What is wrong with the seal of this entry, whose hash is right; or null.</summary>
    public string? Next(StoredEntry entry) => keys.Current is null ? null : keys.Look(entry.Seal, entry.Hash) switch
    {
        SealLook.None => "it has no seal: it was written without the key, or its seal was taken off",
        SealLook.Forged => "its seal was not made with the key that it names: it was written, or chained anew, without that key",
        SealLook.UnknownKey => Unknown(entry),
        _ => Known(entry, SealKeys.KeyOf(entry.Seal!)),
    };

    /// <summary>What is wrong with the seal of the chain's end, or with one that nothing after it has vouched for; or null.</summary>
    public AuditFault? End(StoredHead head) => keys.Current is null ? null
        : End(keys.Look(head.Seal, SealKeys.Head(head.Seq!.Value, head.Hash!)), head) is { } wrong ? new(head.Seq.Value, "head seal", wrong)
        : _unknown is not null ? new(_unknown.Seq, "seal", Stranger("it", SealKeys.KeyOf(_unknown.Seal!)))
        : null;

    private static string? End(SealLook look, StoredHead head) => look switch
    {
        SealLook.Good => null,
        SealLook.UnknownKey => Stranger("the end of the chain", SealKeys.KeyOf(head.Seal!)),
        _ => "the end of the chain is not the one that was sealed last: entries were cut off, or written without the key",
    };

    private string? Unknown(StoredEntry entry)
    {
        _lost.Add(SealKeys.KeyOf(entry.Seal!));
        _unknown ??= entry;
        return null;
    }

    private string? Known(StoredEntry entry, string with)
    {
        if (SealChange.Vouches(entry))
        {
            _unknown = null;
        }
        if (_key != with && _key is not null)
        {
            _replaced.Add(_key);
        }
        _key = with;
        return _replaced.Contains(with) ? $"it is sealed with the key {with}, which had been replaced by then" : null;
    }

    private static string Stranger(string what, string key) =>
        $"{what} is sealed with the key {key}, which is neither in Audit:Key nor in Audit:FormerKeys";
}
