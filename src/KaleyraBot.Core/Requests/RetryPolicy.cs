namespace KaleyraBot.Core.Requests;

/// <summary>How often a request is tried, and the first pause between two tries.</summary>
public sealed record RetryPolicy(int MaxAttempts, TimeSpan Delay)
{
    /// <summary>No pause is longer, whoever asks for it.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The pause after that many tries: what the other side asked for, else the first pause doubled with each try and spread by a
    /// quarter either way, so that many requests that failed together do not come back together.
    /// </summary>
    public TimeSpan DelayAfter(int tries, TimeSpan? askedFor)
    {
        var doubled = Delay * Math.Pow(2, Math.Clamp(tries - 1, 0, 20));
        // "At once" is no wish to honour: it would spend every attempt within a moment.
        var pause = askedFor > TimeSpan.Zero ? askedFor.Value : doubled * (0.75 + (Random.Shared.NextDouble() / 2));
        return pause < LongestDelay ? pause : LongestDelay;
    }
}
