using System.Net.Http.Headers;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// How long an answer asks to wait: its Retry-After header, in seconds or as a date; null where it asks for nothing readable.
/// </summary>
internal static class RetryAfter
{
    public static TimeSpan? Of(HttpResponseHeaders headers, DateTimeOffset now) => headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
