using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Chain;

namespace KaleyraBot.Storage.Seals;

/// <summary>
/// Judges the seals of entry after entry, pure. A seal that was never made cannot be missed, so two things say where seals have to be: the
/// first sealed entry, which counts those before it, and the end, which is always sealed. Without a key nothing is judged.
/// </summary>
internal sealed class SealWalk(SealKeys keys)
{
    private readonly HashSet<string> lost = [];
    private readonly HashSet<string> replaced = [];
    private string? key;
    private long unsealed;
    private StoredEntry? unknown;

    /// <summary>The first sealed entry.</summary>
    public long? From { get; private set; }

    public IReadOnlyList<string> LostKeys => [.. lost.Order(StringComparer.Ordinal)];

    /// <summary>What is wrong with the seal of this entry, whose hash is right; or null.</summary>
    public string? Next(StoredEntry entry) => keys.Current is null ? null : keys.Look(entry.Seal, entry.Hash) switch
    {
        SealLook.None => Missing(),
        SealLook.Forged => "its seal was not made with the key that it names: it was written, or chained anew, without that key",
        SealLook.UnknownKey => First(entry) ?? Unknown(entry),
        _ => First(entry) ?? Known(entry, SealKeys.KeyOf(entry.Seal!)),
    };

    /// <summary>What is wrong with the seal of the chain's end, or with one that nothing after it has vouched for; or null.</summary>
    public AuditFault? End(StoredHead head) => keys.Current is null ? null
        : End(keys.Look(head.Seal, SealKeys.Head(head.Seq!.Value, head.Hash!)), head) is { } wrong ? new(head.Seq.Value, "head seal", wrong)
        : unknown is not null ? new(unknown.Seq, "seal", Stranger("it", SealKeys.KeyOf(unknown.Seal!)))
        : null;

    private string? End(SealLook look, StoredHead head) => look switch
    {
        _ when unsealed > 0 && From is null => "not one entry is sealed: the seals were taken off, or the chain was written anew without the key",
        SealLook.Good => null,
        SealLook.UnknownKey => Stranger("the end of the chain", SealKeys.KeyOf(head.Seal!)),
        _ => "the end of the chain is not the one that was sealed last: entries were cut off, or written without the key",
    };

    private string? Missing()
    {
        unsealed++;
        return From is null ? null : "it has no seal, though entries before it have one: it was written without the key, or its seal was taken off";
    }

    private string? First(StoredEntry entry)
    {
        var uncounted = From is null && unsealed > 0 && !SealBeginning.Counts(entry, unsealed);
        From ??= entry.Seq;
        return uncounted ? "entries before it have no seal, and it does not say that sealing began with it: their seals were taken off" : null;
    }

    private string? Unknown(StoredEntry entry)
    {
        lost.Add(SealKeys.KeyOf(entry.Seal!));
        unknown ??= entry;
        return null;
    }

    private string? Known(StoredEntry entry, string with)
    {
        if (SealChange.Vouches(entry))
        {
            unknown = null;
        }
        if (key != with && key is not null)
        {
            replaced.Add(key);
        }
        key = with;
        return replaced.Contains(with) ? $"it is sealed with the key {with}, which had been replaced by then" : null;
    }

    private static string Stranger(string what, string key) => $"{what} is sealed with the key {key}, which is neither in Audit:Key nor in Audit:FormerKeys";
}
