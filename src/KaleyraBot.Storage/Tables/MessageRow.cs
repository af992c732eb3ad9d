namespace KaleyraBot.Storage.Tables;

/// <summary>The message that shows the card of a key; and, where the card is somebody's, whose, and in which conversation.</summary>
internal sealed class MessageRow
{
    /// <summary>Stands for the message of a card that was not posted yet.</summary>
    public const string NotYet = "";

    public required string CardKey { get; set; }
    public required string Message { get; set; }
    public int Version { get; set; }
    public string? Owner { get; set; }
    public string? Place { get; set; }
}
