namespace KaleyraBot.Storage.Tables;

/// <summary>The message that shows the card of a key.</summary>
internal sealed class MessageRow
{
    public required string CardKey { get; set; }
    public required string Message { get; set; }
    public int Version { get; set; }
}
