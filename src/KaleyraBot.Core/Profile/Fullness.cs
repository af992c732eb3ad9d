namespace KaleyraBot.Core.Profile;

/// <summary>How much a card shows of what people typed, for the room that a surface has.</summary>
internal enum Fullness
{
    /// <summary>All of it.</summary>
    Whole,
    /// <summary>Every new value whole; old values, reasons and comments by their beginning.</summary>
    NewValues,
    /// <summary>New values shortened too, so nothing can be approved from it.</summary>
    Short,
}
