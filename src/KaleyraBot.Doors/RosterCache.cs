using KaleyraBot.Core.Chat;
using Microsoft.Extensions.Caching.Memory;

namespace KaleyraBot.Doors;

/// <summary>
/// Remembers for some minutes who is a member and who a guest, so that a platform is not asked at every click. What is not known is asked
/// again. Minutes are those of a time that nobody sets.
/// </summary>
public sealed class RosterCache(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(5);
    private const int MostPeople = 10_000;
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostPeople, CompactionPercentage = 0.25 });

    /// <summary>Of how many people it is known.</summary>
    public int Held => _known.Count;

    public void Dispose() => _known.Dispose();

    public async Task<Standing> StandingAsync(Person who, Func<Task<Standing>> ask)
    {
        if (_known.TryGetValue(who.Id, out (Standing Standing, long At) before) && time.GetElapsedTime(before.At) < Trusted)
        {
            return before.Standing;
        }
        var standing = await ask();
        if (standing != Standing.Unknown)
        {
            _known.Set(who.Id, (standing, time.GetTimestamp()), new MemoryCacheEntryOptions { Size = 1 });
        }
        return standing;
    }
}
