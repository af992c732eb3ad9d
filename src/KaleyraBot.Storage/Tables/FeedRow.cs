namespace KaleyraBot.Storage.Tables;

/// <summary>How far the audit was delivered to one receiver: the number of the last entry that it took.</summary>
internal sealed class FeedRow
{
    public required string Name { get; set; }
    public long Seq { get; set; }
    public DateTimeOffset At { get; set; }
}
