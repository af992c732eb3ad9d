namespace KaleyraBot.Core.Outbox;

/// <summary>
/// Proves who became the owner last. <paramref name="Number"/> grows with each owner of the <paramref name="Scope"/> (a key, or
/// <see cref="Everything"/>), so whoever was asleep for a while and has a successor is told by the ledger itself.
/// </summary>
public sealed record Fence(string Scope, long Number)
{
    /// <summary>The scope of one process that owns all keys.</summary>
    public const string Everything = "*";
}

/// <summary>Somebody else owns this by now; nothing was stored.</summary>
public sealed class FencedException() : Exception("Somebody else owns this key by now.");
