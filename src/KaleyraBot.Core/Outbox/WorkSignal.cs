namespace KaleyraBot.Core.Outbox;

/// <summary>
/// "This key has work": the ledger says so after each commit, in the order of the commits, to whoever places the owners of keys. What is
/// said while nobody listens is found by a look at the ledger.
/// </summary>
public sealed class WorkSignal(Debounce debounce)
{
    private Action<string, DateTimeOffset>? _owners;

    /// <summary>How long a passing state may last before it is shown.</summary>
    public TimeSpan Debounce => debounce.Length;

    public void Has(string key, DateTimeOffset due) => Volatile.Read(ref _owners)?.Invoke(key, due);

    /// <param name="hear">Takes the key and when its work is due; called one after another, and must not wait.</param>
    public void Listen(Action<string, DateTimeOffset>? hear) => Volatile.Write(ref _owners, hear);
}

/// <summary>A state that lasts no longer is not shown: a chat that hears of each would only be behind.</summary>
public sealed record Debounce(TimeSpan Length)
{
    public static readonly Debounce Default = new(TimeSpan.FromMilliseconds(300));
}
