using System.Collections.Concurrent;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Chat;

/// <summary>Asks the rosters of the surfaces for names that nobody has heard yet, before somebody is named on a card.</summary>
public sealed class Introductions(IEnumerable<IRoster> rosters, KnownNames names, TimeProvider time)
{
    /// <summary>A name is worth a short wait, and no call for each card.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);
    private const int MostAtOnce = 8;
    private const int MostRemembered = 10_000;

    private readonly Dictionary<string, IRoster> _rosters = rosters.ToDictionary(roster => roster.Surface);
    private readonly ConcurrentDictionary<string, long> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns when the names of the first of these are known, or nobody said them in time.</summary>
    public async Task HearAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var unknown = ids.Where(IsUnheard).Take(MostAtOnce).ToList();
        if (unknown.Count == 0)
        {
            return;
        }
        using var patience = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        await Task.WhenAll(unknown.Select(id => AskAsync(id, either.Token)));
    }

    /// <summary>The name of one of them, which the line itself may say where nobody else does.</summary>
    public async Task<Sentence> NameAsync(string id, IReadOnlyList<Mention>? mentions, CancellationToken cancellationToken)
    {
        await HearAsync([id], cancellationToken);
        return Spoken.Who(id, names.Of(id) ?? mentions?.FirstOrDefault(mention => mention.Identity == id)?.Shown.Trim().TrimStart('@')
            ?? "");
    }

    private bool IsUnheard(string id) => !id.EndsWith('*') && names.Of(id) is null && _rosters.ContainsKey(SurfaceOf(id))
        && !(_asked.TryGetValue(id, out var at) && time.GetElapsedTime(at) < Again);

    private async Task AskAsync(string id, CancellationToken cancellationToken)
    {
        if (_asked.Count >= MostRemembered)
        {
            _asked.Clear();
        }
        _asked[id] = time.GetTimestamp();
        try
        {
            names.Learn(id, await _rosters[SurfaceOf(id)].NameAsync(id, cancellationToken) ?? "");
        }
        catch (OperationCanceledException)
        {
            // Whoever is not named in time is counted.
        }
    }

    private static string SurfaceOf(string id) => new Person(id, "").Surface;
}
