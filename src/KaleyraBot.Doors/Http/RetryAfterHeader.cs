namespace KaleyraBot.Doors.Http;

/// <summary>
/// How long an answer asks to wait: its Retry-After header, in seconds or as a date; null where it asks for nothing readable.
/// </summary>
public static class RetryAfterHeader
{
    public static TimeSpan? RetryAfter(this HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
