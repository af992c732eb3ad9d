using System.Collections.Concurrent;

namespace KaleyraBot.Slack.Api;

/// <summary>
/// Slack takes about one message a second in a channel, and short bursts. Nothing is slowed down before Slack says so; then the channel
/// gets one message a second for a while. One message at a time in any case.
/// </summary>
internal sealed class ChannelPace(TimeProvider time)
{
    private static readonly TimeSpan Careful = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Lane> _lanes = [];

    /// <summary>Makes the call when the channel may have one; else says when it may.</summary>
    public async Task<ApiAnswer> InTurnAsync(string channel, Func<Task<ApiAnswer>> call, CancellationToken cancellationToken)
    {
        var lane = _lanes.GetOrAdd(channel, _ => new());
        await lane.Turn.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (now < lane.NotBefore)
            {
                return new("ratelimited", [], lane.NotBefore - now);
            }
            var answer = await call();
            lane.Note(answer, time.GetUtcNow());
            return answer;
        }
        finally
        {
            lane.Turn.Release();
        }
    }

    private sealed class Lane
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset NotBefore { get; private set; }

        private DateTimeOffset CarefulUntil { get; set; }

        public void Note(ApiAnswer answer, DateTimeOffset now)
        {
            if (answer.Error is "ratelimited" or "rate_limited")
            {
                NotBefore = now + (answer.RetryAfter ?? Between);
                CarefulUntil = NotBefore + Careful;
            }
            else if (now < CarefulUntil)
            {
                NotBefore = now + Between;
            }
        }
    }
}
