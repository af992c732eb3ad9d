namespace KaleyraBot.TryOut;

/// <summary>
/// The time of day, which can be put forward as somebody sets the clock of a machine. Timers and time-outs under way keep their own
/// pace, so that no call is cut short by it.
/// </summary>
internal sealed class MovableClock : TimeProvider
{
    private long _moved;

    /// <summary>How far it is ahead of the machine's.</summary>
    public TimeSpan Moved => new(Interlocked.Read(ref _moved));

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Moved;

    public void Move(TimeSpan by) => Interlocked.Add(ref _moved, by.Ticks);
}
