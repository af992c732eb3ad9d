using CsCheck;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class RetryPolicyTests
{
    private static readonly RetryPolicy Policy = new(MaxAttempts: 5, Delay: TimeSpan.FromSeconds(2));

    [Fact]
    public void DelayAfter_EachTry_DoublesWithinAQuarter() =>
        Gen.Int[1, 8].Sample(tries =>
        {
            var expected = 2 * Math.Pow(2, tries - 1);
            return Policy.DelayAfter(tries, askedFor: null).TotalSeconds is var seconds
                && seconds >= Math.Min(expected * 0.75, 900) && seconds <= Math.Min(expected * 1.25, 900);
        });

    [Fact]
    public void DelayAfter_TheOtherSideAsked_ItIsObeyed() =>
        Assert.Equal(TimeSpan.FromSeconds(37), Policy.DelayAfter(1, TimeSpan.FromSeconds(37)));

    [Fact]
    public void DelayAfter_AskedToComeBackAtOnce_WaitsAllTheSame() =>
        Assert.True(Policy.DelayAfter(1, TimeSpan.Zero) > TimeSpan.FromSeconds(1));

    [Fact]
    public void DelayAfter_AnyTryAndAnyWish_StaysBounded() =>
        Gen.Select(Gen.Int[1, int.MaxValue], Gen.Int[0, int.MaxValue]).Sample((tries, seconds) =>
            Policy.DelayAfter(tries, TimeSpan.FromSeconds(seconds)) <= RetryPolicy.LongestDelay
            && Policy.DelayAfter(tries, askedFor: null) <= RetryPolicy.LongestDelay);
}
