using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Seals;

namespace KaleyraBot.Storage.Chain;

/// <summary>Judges entry after entry, pure.</summary>
internal sealed class AuditWalk(SealKeys keys)
{
    public long Good { get; private set; }
    public int Erased { get; private set; }
    public string Head { get; private set; } = AuditHash.None;
    public SealWalk Seals { get; } = new(keys);

    public AuditFault Fault(string part, string meaning) => new(Good + 1, part, meaning);

    /// <param name="entry">The entry that stands next in the table.</param>
    /// <param name="values">Its personal values.</param>
    /// <param name="follows">
    /// Whether what comes after it, an entry or the head, was made upon this hash; it tells whether the hash of an entry was changed, or
    /// something else in it.
    /// </param>
    public AuditFault? Next(StoredEntry entry, IReadOnlyCollection<StoredValue> values, Func<string, bool> follows)
    {
        if (entry.Seq != Good + 1)
        {
            return Fault("number", $"it is missing, or its number was changed: entry {entry.Seq} stands in its place");
        }
        if (values.FirstOrDefault(value => !value.IsWhole) is { } wrong)
        {
            return Fault($"value {wrong.Name}", "this personal value has lost its salt or its digest, or was given one");
        }
        var hash = AuditHash.Of(Head, entry.Content(values));
        if (entry.Hash != hash)
        {
            return follows(hash)
                ? Fault("hash", "its content is as it was written, but its own hash was changed")
                : Fault("content", "something in it, or in its personal values, was changed, added or removed after it was written");
        }
        if (Seals.Next(entry) is { } unsealed)
        {
            return Fault("seal", unsealed);
        }
        (Good, Head, Erased) = (Good + 1, hash, Erased + values.Count(value => value.IsErased));
        return null;
    }

    /// <summary>Compares the last entry with the row that says where the chain ends.</summary>
    public AuditFault? End(StoredHead? head) =>
        head?.Seq > Good ? Fault("entry", $"it is missing: the chain once reached entry {head.Seq}, and ends at {Good}")
        : head?.Seq != Good || head.Hash != Head
        ? new(Good, "head", "the row that says where the chain ends was changed, or does not belong to this chain")
        : Seals.End(head);
}
