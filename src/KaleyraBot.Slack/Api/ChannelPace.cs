namespace KaleyraBot.Slack.Api;

/// <summary>
/// Slack takes about one message a second in a channel, and short bursts. Nothing is slowed down before Slack says so; then the channel
/// gets one message a second for a while. One message at a time in any case. A channel is remembered while somebody writes in it and while
/// Slack wants it slow, by a time that nobody sets.
/// </summary>
internal sealed class ChannelPace(TimeProvider time)
{
    /// <summary>Slow channels in which nobody writes; of more, those are forgotten first that are slow no longer or the shortest.</summary>
    public const int MostIdle = 1_000;

    private static readonly TimeSpan Careful = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Lane> _lanes = [];

    /// <summary>How many channels are remembered.</summary>
    public int Held
    {
        get
        {
            lock (_gate)
            {
                return _lanes.Count;
            }
        }
    }

    /// <summary>Makes the call when the channel may have one; else says when it may.</summary>
    public async Task<SlackResponse> InTurnAsync(string channel, Func<Task<SlackResponse>> call, CancellationToken cancellationToken)
    {
        var lane = Enter(channel);
        try
        {
            return await InTurnAsync(lane, call, cancellationToken);
        }
        finally
        {
            Leave(channel, lane);
        }
    }

    private async Task<SlackResponse> InTurnAsync(Lane lane, Func<Task<SlackResponse>> call, CancellationToken cancellationToken)
    {
        await lane.Turn.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetElapsedTime(0);
            if (now < lane.NotBefore)
            {
                return new("ratelimited", [], lane.NotBefore - now);
            }
            var answer = await call();
            lane.Note(answer, time.GetElapsedTime(0));
            return answer;
        }
        finally
        {
            lane.Turn.Release();
        }
    }

    private Lane Enter(string channel)
    {
        lock (_gate)
        {
            if (!_lanes.TryGetValue(channel, out var lane))
            {
                _lanes[channel] = lane = new();
            }
            lane.Writers++;
            return lane;
        }
    }

    private void Leave(string channel, Lane lane)
    {
        lock (_gate)
        {
            lane.Writers--;
            if (lane.Writers == 0 && lane.CarefulUntil <= time.GetElapsedTime(0))
            {
                _lanes.Remove(channel);
            }
            if (_lanes.Count > MostIdle)
            {
                Forget(time.GetElapsedTime(0));
            }
        }
    }

    /// <summary>Some more than must be, so that this is not done again for the next channel.</summary>
    private void Forget(TimeSpan now)
    {
        var idle = _lanes.Where(lane => lane.Value.Writers == 0).OrderBy(lane => lane.Value.CarefulUntil).ToList();
        foreach (var (channel, _) in idle.Take(
            Math.Max(idle.Count - (MostIdle * 9 / 10), idle.Count(lane => lane.Value.CarefulUntil <= now))))
        {
            _lanes.Remove(channel);
        }
    }

    private sealed class Lane
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Writers { get; set; }

        public TimeSpan NotBefore { get; private set; }

        public TimeSpan CarefulUntil { get; private set; }

        public void Note(SlackResponse answer, TimeSpan now)
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
