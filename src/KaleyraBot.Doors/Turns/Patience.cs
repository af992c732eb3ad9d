namespace KaleyraBot.Doors.Turns;

/// <summary>How long a call may wait for its answer. Every chat waits for some seconds, people for less.</summary>
public sealed record Patience(TimeSpan Longest)
{
    public static readonly Patience Default = new(TimeSpan.FromMilliseconds(800));
}
