namespace KaleyraBot.Storage.Tables;

/// <summary>The fence that was raised last in a scope.</summary>
internal sealed class FenceRow
{
    public required string Scope { get; set; }
    public long Number { get; set; }
    public DateTimeOffset At { get; set; }
}
