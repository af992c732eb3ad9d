namespace KaleyraBot.Core.Diagnostics;

/// <summary>
/// Lets the first lines of each kind through in a minute, and says at its end how many more there were: a flood of refused calls neither
/// fills the log nor hides what else stands in it. Remembers nothing beyond the minute.
/// </summary>
public sealed class Sampled(TimeProvider time)
{
    /// <summary>Of one kind in a minute.</summary>
    public const int MostLines = 5;

    /// <summary>Kinds beyond these share one count.</summary>
    private const int MostKinds = 100;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Count> _counts = [];

    /// <summary>How many kinds are being counted.</summary>
    public int Kinds
    {
        get
        {
            lock (_gate)
            {
                return _counts.Count;
            }
        }
    }

    /// <param name="kind">What makes lines alike: words of ours, never the caller's.</param>
    /// <param name="line">Writes the line.</param>
    /// <param name="rest">Writes how many more there were, at the end of the minute.</param>
    public void Note(string kind, Action line, Action<int> rest)
    {
        if (Counted(kind, rest) <= MostLines)
        {
            line();
        }
    }

    private int Counted(string kind, Action<int> rest)
    {
        lock (_gate)
        {
            kind = _counts.ContainsKey(kind) || _counts.Count < MostKinds ? kind : "";
            if (!_counts.TryGetValue(kind, out var count))
            {
                _counts[kind] = count = new(time.CreateTimer(_ => End(kind, rest), null, Window, Timeout.InfiniteTimeSpan));
            }
            return ++count.Lines;
        }
    }

    private void End(string kind, Action<int> rest)
    {
        Count? count;
        lock (_gate)
        {
            _counts.Remove(kind, out count);
        }
        count?.Timer.Dispose();
        if (count?.Lines > MostLines)
        {
            rest(count.Lines - MostLines);
        }
    }

    private sealed class Count(ITimer timer)
    {
        public ITimer Timer => timer;

        public int Lines { get; set; }
    }
}
