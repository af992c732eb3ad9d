namespace KaleyraBot.Tests.Teams;

/// <summary>A clock whose timers fire at once, and which remembers how long each was to wait: for code that waits between tries.</summary>
internal sealed class ImpatientTime : TimeProvider
{
    public List<TimeSpan> Waited { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            Waited.Add(dueTime);
        }
        return base.CreateTimer(callback, state, dueTime < TimeSpan.Zero ? dueTime : TimeSpan.Zero, period);
    }
}
