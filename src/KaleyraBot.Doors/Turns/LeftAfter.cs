using KaleyraBot.Core.Inbox;

namespace KaleyraBot.Doors.Turns;

/// <summary>How old a delivery that was acknowledged must be to count as left. Zero where no other process can have it under way.</summary>
public sealed record LeftAfter(TimeSpan Age)
{
    public static readonly LeftAfter Alone = new(TimeSpan.Zero);

    /// <summary>
    /// Longer than nearly any turn takes, and no longer than needed: what is behind waits for it. Where
    /// one takes longer, whoever stores it first has done it, and the other one nothing.
    /// </summary>
    public static readonly LeftAfter AmongReplicas = new(TimeSpan.FromSeconds(4));

    /// <summary>What seems to come from the future tells nothing about its age, and must not wait until then.</summary>
    public bool Is(KeptDelivery kept, DateTimeOffset now) => Age == TimeSpan.Zero || kept.At > now || kept.At + Age <= now;
}
