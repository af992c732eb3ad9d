namespace KaleyraBot.Core.Access;

/// <summary>
/// So many within a span, for each key: all at once after a rest, then evenly. Kept in memory; a restart forgives. The limiters of the
/// framework read no <see cref="TimeProvider"/> and bound neither their keys nor their sleep, so this is the cell rate algorithm in its
/// usual form. It counts by a time that nobody sets: a clock that is put back keeps nobody waiting.
/// </summary>
public sealed class Pace(int most, TimeSpan span, TimeProvider time)
{
    /// <summary>More people than an organisation has. Beyond, the ones that are nearest to being rested are forgotten.</summary>
    private const int MostKeys = 10_000;

    private readonly Lock _gate = new();

    /// <summary>When each would be rested, from an origin of no meaning; who is rested need not be known.</summary>
    private readonly Dictionary<string, TimeSpan> _rested = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes one. Null, or when the next one may be taken.</summary>
    public DateTimeOffset? Take(string key)
    {
        var now = time.GetElapsedTime(0);
        lock (_gate)
        {
            var from = _rested.TryGetValue(key, out var until) && until > now ? until : now;
            var next = from + (span / most);
            if (next - now > span)
            {
                return time.GetUtcNow() + (next - span - now);
            }
            if (_rested.Count >= MostKeys && !_rested.ContainsKey(key))
            {
                Forget(now);
            }
            _rested[key] = next;
            return null;
        }
    }

    private void Forget(TimeSpan now)
    {
        foreach (var (key, _) in _rested.Where(entry => entry.Value <= now).ToList())
        {
            _rested.Remove(key);
        }
        if (_rested.Count >= MostKeys)
        {
            foreach (var (key, _) in _rested.OrderBy(entry => entry.Value).Take(MostKeys / 10).ToList())
            {
                _rested.Remove(key);
            }
        }
    }
}
