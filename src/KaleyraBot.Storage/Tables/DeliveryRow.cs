namespace KaleyraBot.Storage.Tables;

/// <summary>
/// A delivery of a chat platform that was handled; or, where it has an <see cref="Order"/>, that was acknowledged and still has to be.
/// </summary>
internal sealed class DeliveryRow
{
    public required string DeliveryId { get; set; }
    public DateTimeOffset At { get; set; }
    public string? Door { get; set; }
    public string? Body { get; set; }
    public string? Seal { get; set; }
    public long? Order { get; set; }

    /// <summary>As <see cref="Core.Inbox.Delivery.Concerns"/> of one that still has to be handled.</summary>
    public string? Concerns { get; set; }
}
