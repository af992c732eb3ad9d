namespace KaleyraBot.Hosting.Webhooks;

/// <summary>How often what is looked at.</summary>
/// <param name="Look">Between two looks whether there is something new.</param>
/// <param name="FirstRetry">After a try that failed, doubled with each further one.</param>
/// <param name="LongestRetry">At most.</param>
internal sealed record FeedPace(TimeSpan Look, TimeSpan FirstRetry, TimeSpan LongestRetry)
{
    /// <summary>For all events of an entry; who is slower has failed, and gets them again.</summary>
    public static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(30);

    /// <summary>Who died is followed after this; longer than a try takes after <see cref="Fresh"/>.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(45);

    /// <summary>No try begins later than this after the lease was last renewed.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    public static readonly FeedPace Default = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(5));

    /// <summary>How long to wait after so many tries, or as long as the receiver asks for, within an hour.</summary>
    public TimeSpan AfterTries(int tries, TimeSpan? asked)
    {
        var doubled = FirstRetry * Math.Pow(2, Math.Min(tries - 1, 20)) * (0.8 + (Random.Shared.NextDouble() * 0.4));
        var own = doubled < LongestRetry ? doubled : LongestRetry;
        return asked is { } wish && wish > own ? wish < TimeSpan.FromHours(1) ? wish : TimeSpan.FromHours(1) : own;
    }
}
