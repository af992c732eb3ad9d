namespace KaleyraBot.Doors.Turns;

/// <summary>
/// How long the storing of a delivery may take after the <see cref="Patience"/> has ended. Together they stay well below the three seconds
/// after which Slack, the most hurried of the platforms, gives up.
/// </summary>
public sealed record Grace(TimeSpan Longest)
{
    public static readonly Grace Default = new(TimeSpan.FromSeconds(1));
}
