namespace KaleyraBot.Storage.Tables;

/// <summary>What a door remembers about a conversation or a person.</summary>
internal sealed class ReferenceRow
{
    public required string Key { get; set; }
    public required string Value { get; set; }
    /// <summary>When it was last saved or asked for, give or take a month.</summary>
    public DateTimeOffset At { get; set; }
}
