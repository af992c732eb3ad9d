namespace KaleyraBot.Core.Audit;

/// <summary>
/// Makes the ledger forget personal values for good. A tombstone stays in their place, and the audit's chain stays valid.
/// Requests that have not ended keep theirs: they still have to be sent.
/// </summary>
public interface IEraser
{
    /// <summary>Forgets, and notes in the audit that it did. Durable, and gone from the disk, when it returns.</summary>
    Task<Erased> EraseAsync(Erasure what, string actor, CancellationToken cancellationToken);
}

/// <summary>Whose values are to be forgotten.</summary>
public abstract record Erasure
{
    private Erasure() { }

    /// <summary>All values of one WhatsApp number (E.164).</summary>
    public sealed record OfNumber(string WaNumber) : Erasure;

    /// <summary>All values that name this e-mail address, in any case.</summary>
    public sealed record OfEmail(string Address) : Erasure;

    /// <summary>All values older than that.</summary>
    public sealed record OlderThan(DateTimeOffset Time) : Erasure;
}

/// <summary>
/// How many values of the audit and of how many requests were forgotten, and which requests kept theirs because they have not ended.
/// </summary>
public sealed record Erased(int Values, int Requests, IReadOnlyList<int> StillOpen);
