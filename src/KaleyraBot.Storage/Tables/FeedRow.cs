namespace KaleyraBot.Storage.Tables;

/// <summary>How far the audit was delivered to one receiver, and which process does that, until when.</summary>
internal sealed class FeedRow
{
    public required string Name { get; set; }

    /// <summary>The number of the last entry that it took.</summary>
    public long Seq { get; set; }
    public DateTimeOffset At { get; set; }
    public string? Owner { get; set; }
    public DateTimeOffset? Until { get; set; }
}
