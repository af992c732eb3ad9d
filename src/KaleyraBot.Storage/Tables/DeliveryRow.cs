namespace KaleyraBot.Storage.Tables;

/// <summary>A delivery of a chat platform that was handled.</summary>
internal sealed class DeliveryRow
{
    public required string DeliveryId { get; set; }
    public DateTimeOffset At { get; set; }
}
