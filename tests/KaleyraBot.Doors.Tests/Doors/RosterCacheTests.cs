using KaleyraBot.Core.Chat;
using KaleyraBot.Doors;
using KaleyraBot.Tests.Kaleyra;

namespace KaleyraBot.Tests.Doors;

public sealed class RosterCacheTests
{
    private static readonly Person Ben = new("slack:T1/U1", "Ben");

    private readonly JumpingClock _time = new();

    /// <summary>Whoever left, or became a guest, stays a member here for minutes, whatever the clock says meanwhile.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(-60)]
    public async Task Standing_OfMinutesAgo_IsAskedForAgain(int setBack)
    {
        using var cache = new RosterCache(_time);
        Assert.Equal(Standing.Member, await cache.StandingAsync(Ben, () => Task.FromResult(Standing.Member)));
        _time.Ahead = TimeSpan.FromMinutes(setBack);
        _time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(Standing.Member, await cache.StandingAsync(Ben, () => Task.FromResult(Standing.Guest)));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Standing.Guest, await cache.StandingAsync(Ben, () => Task.FromResult(Standing.Guest)));
    }
}
