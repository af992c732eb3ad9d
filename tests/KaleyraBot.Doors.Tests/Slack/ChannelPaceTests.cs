using KaleyraBot.Slack.Api;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Slack;

public sealed class ChannelPaceTests
{
    private static readonly SlackResponse Ok = new("", []);
    private static readonly SlackResponse Slow = new("ratelimited", [], TimeSpan.FromSeconds(30));
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Channels_ThatAreDone_AreForgotten()
    {
        var pace = new ChannelPace(_time);
        for (var i = 0; i < 100_000; i++)
        {
            await InTurnAsync(pace, $"C{i}", Ok);
        }
        Assert.Equal(0, pace.Held);
    }

    [Needs(Needs.Time)]
    [Fact]
    public async Task Channels_ThatSlackWantsSlow_AreBounded()
    {
        var pace = new ChannelPace(_time);
        for (var i = 0; i < 100_000; i++)
        {
            await InTurnAsync(pace, $"C{i}", Slow);
        }
        Assert.InRange(pace.Held, 1, ChannelPace.MostIdle);
        Assert.Equal("ratelimited", (await InTurnAsync(pace, "C99999", Ok)).Error);
    }

    [Fact]
    public async Task Channel_InUse_KeepsItsPaceWhateverHappensElsewhere()
    {
        var pace = new ChannelPace(_time);
        var first = new TaskCompletionSource<SlackResponse>();
        var writing = pace.InTurnAsync("C1", () => first.Task, CancellationToken.None);
        var waiting = InTurnAsync(pace, "C1", Ok);
        for (var i = 0; i < 5_000; i++)
        {
            await InTurnAsync(pace, $"D{i}", Slow);
        }
        Assert.False(waiting.IsCompleted);

        first.SetResult(Slow);

        Assert.Equal("ratelimited", (await writing).Error);
        var told = await waiting;
        Assert.Equal(("ratelimited", TimeSpan.FromSeconds(30)), (told.Error, told.RetryAfter));
    }

    [Fact]
    public async Task Channel_SlowedDown_GetsOneMessageASecondForAMinute_AndIsThenForgotten()
    {
        var pace = new ChannelPace(_time);
        await InTurnAsync(pace, "C1", Slow);
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.True((await InTurnAsync(pace, "C1", Ok)).IsOk);
        Assert.Equal("ratelimited", (await InTurnAsync(pace, "C1", Ok)).Error);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await InTurnAsync(pace, "C1", Ok)).IsOk);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await InTurnAsync(pace, "C1", Ok)).IsOk);
        Assert.Equal(0, pace.Held);
    }

    private static Task<SlackResponse> InTurnAsync(ChannelPace pace, string channel, SlackResponse answer) =>
        pace.InTurnAsync(channel, () => Task.FromResult(answer), CancellationToken.None);
}
