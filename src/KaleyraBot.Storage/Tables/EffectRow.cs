namespace KaleyraBot.Storage.Tables;

/// <summary>An effect that is not done. <see cref="Id"/> is the order within a <see cref="Queue"/> and is never used twice.</summary>
internal sealed class EffectRow
{
    public long Id { get; set; }
    public required string Queue { get; set; }
    public required string Payload { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public int Tries { get; set; }

    /// <summary>When it was stored; null in rows of earlier versions.</summary>
    public DateTimeOffset? At { get; set; }
    public string? Trace { get; set; }
}
