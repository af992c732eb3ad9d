namespace KaleyraBot.Storage.Tables;

/// <summary>The last known value of one field of one WhatsApp number.</summary>
internal sealed class KnownRow
{
    public required string WaNumber { get; set; }
    public required string Field { get; set; }
    public required string Value { get; set; }
    public DateTimeOffset At { get; set; }
    public int Request { get; set; }
    public int? DoubtedBy { get; set; }
}
