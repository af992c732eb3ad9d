using KaleyraBot.Doors.Turns;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Doors.Turns;

/// <summary>What is answered before it is done is stored first, handled once, and never before what was acknowledged earlier.</summary>
public sealed class KeptTurnTests : TurnBench
{
    [Fact]
    public async Task EarlyAnswer_GoesOutWhenTheDeliveryIsStored()
    {
        var storing = Hold();
        var answering = Impatient(Turn("a", _ => Slow.Task));
        await storing.Entered.Task;
        Assert.False(answering.IsCompleted);
        storing.Go.SetResult();

        Assert.Equal("busy", await answering);
        Assert.Equal("{a}", Assert.Single(Inbox.Kept).Delivery.Body);
        Slow.SetResult();
        await EndedAsync();
        Assert.Contains("a", Inbox.Handled);
    }

    [Fact]
    public async Task InTime_NothingIsKept()
    {
        Assert.Equal("done", await Turns.AnswerAsync(Turn("a", _ => Task.CompletedTask)));
        Assert.Empty(Inbox.Kept);
    }

    [Fact]
    public async Task Storing_ThatFails_IsNoSuccess_AndTheWorkGoesOn()
    {
        Inbox.Storing = _ => throw new IOException("disk full");
        Assert.Equal("refused", await Impatient(Turn("a", _ => WorkAsync("a"))));
        Slow.SetResult();
        await EndedAsync();
        Assert.Equal(["a"], Said);
    }

    [Fact]
    public async Task Storing_ThatHangs_IsNoSuccess()
    {
        var storing = Hold();
        var answering = Impatient(Turn("a", _ => WorkAsync("a")));
        await storing.Entered.Task;
        Time.Advance(Grace.Default.Longest);
        Assert.Equal("refused", await answering);

        Slow.SetResult();
        storing.Go.SetResult();
        await EndedAsync();
        Assert.Equal(["a"], Said);
        Assert.Empty(await Inbox.KeptAsync(default));
    }

    [Fact]
    public async Task Handled_WhileItsStoringWaited_IsNotTakenUpAgain()
    {
        var storing = Hold();
        var answering = Impatient(Turn("a", answer => WorkAsync("a")));
        await storing.Entered.Task;
        Slow.SetResult();
        Assert.Equal("done", await answering);
        storing.Go.SetResult();
        await EndedAsync();
        Assert.Empty(Inbox.Kept);
    }

    [Theory]
    [InlineData("busy", true)]
    [InlineData("refused", false)]
    public async Task Failure_IsAnEndForWhoWasToldOfIt_NotForWhoIsAskedToDeliverAgain(string answered, bool isOver)
    {
        var storing = Hold();
        var answering = Impatient(Turn("a", async _ =>
        {
            await Slow.Task;
            throw new InvalidOperationException("broken");
        }) with
        { Apology = answer => Task.FromResult(answer.TryAnswer("refused")) });
        await storing.Entered.Task;
        if (answered == "busy")
        {
            storing.Go.SetResult();
            await answering;
        }
        Slow.SetResult();
        Assert.Equal(answered, await answering);
        storing.Go.TrySetResult();
        await EndedAsync();
        await Eventually.HoldsAsync(() => Inbox.Kept.Count > 0, () => "It was not kept.");
        Assert.Equal(isOver, (await Inbox.KeptAsync(default)).Count == 0);
    }

    [Fact]
    public async Task Ending_ThatFails_LeavesItForTheNextRound()
    {
        Inbox.Ending = () => throw new IOException("locked");
        Assert.Equal("busy", await Impatient(Turn("a", _ => Slow.Task)));
        Slow.SetResult();
        await EndedAsync();
        Assert.Single(await Inbox.KeptAsync(default));
    }
}
