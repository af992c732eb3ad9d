using KaleyraBot.Doors.Turns;

namespace KaleyraBot.Tests.Doors.Turns;

/// <summary>An answer that is on its way is waited for; it is not overtaken by the early one.</summary>
public sealed class HeldAnswerTests : TurnBench
{
    [Fact]
    public async Task Answer_OnItsWay_IsWaitedForBeyondThePatience()
    {
        var held = Source();
        var answering = Turns.AnswerAsync(Turn("a", async answer =>
        {
            using (answer.Hold())
            {
                held.SetResult();
                await Slow.Task;
                answer.TryAnswer("the work");
            }
        }));
        await held.Task;
        Time.Advance(Patience.Default.Longest);
        Slow.SetResult();

        Assert.Equal("the work", await answering);
        await EndedAsync();
        Assert.Empty(Inbox.Kept);
    }

    [Fact]
    public async Task Answer_ThatDidNotCome_LeavesTheEarlyOne()
    {
        var (held, more) = (Source(), Source());
        var answering = Turns.AnswerAsync(Turn("a", async answer =>
        {
            using (answer.Hold())
            {
                held.SetResult();
                await Slow.Task;
            }
            await more.Task;
        }));
        await held.Task;
        Time.Advance(Patience.Default.Longest);
        Assert.False(answering.IsCompleted);
        Slow.SetResult();

        Assert.Equal("busy", await answering);
        Assert.Single(Inbox.Kept);
        more.SetResult();
        await EndedAsync();
    }
}
