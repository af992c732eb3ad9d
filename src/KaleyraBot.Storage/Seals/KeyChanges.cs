using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.Seals;

/// <summary>
/// Which key took over from one that the audit says was replaced. That one never seals again: replicas take up a new key one after another,
/// and whoever has the former one for some seconds more must not look like somebody who found it.
/// </summary>
internal static class KeyChanges
{
    /// <summary>
    /// The one that seals now; null where this key was not replaced, as far as entries say that keys of ours have sealed.
    /// </summary>
    public static SealKey? Successor(SealKey key, Statements sql, SealKeys keys)
    {
        var (replaced, last) = (new HashSet<SealKey>(), key);
        foreach (var entry in SealedEntries.OfAction(sql, keys, SealChange.KeyChanged))
        {
            var to = keys.All.First(known => known.Id == SealKeys.KeyOf(entry.Seal!));
            var from = keys.All.FirstOrDefault(known => entry.Detail == SealChange.Detail(known.Id, to.Id));
            // A key that was replaced vouches for none.
            if (from is not null && !replaced.Contains(to))
            {
                replaced.Add(from);
                last = to;
            }
        }
        return replaced.Contains(key) ? last : null;
    }
}
