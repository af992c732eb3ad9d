using KaleyraBot.Core.Inbox;
using KaleyraBot.Doors.Turns;

namespace KaleyraBot.Tests.Doors.Turns;

/// <summary>What is acknowledged later is decided later, however the storing and the work fall together.</summary>
public sealed class TurnOrderTests : TurnBench
{
    [Fact]
    public async Task OutOfOrder_WaitsForWhatWasAcknowledgedEarlier_AndDoesItAgain()
    {
        var (tries, refused) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await Inbox.KeepAsync(new("earlier", "test", "{}"), default);
        var answering = Turns.AnswerAsync(Turn("later", async _ =>
        {
            tries++;
            await Task.Yield();
            try
            {
                Inbox.Note(decisive: true);
            }
            catch (OutOfOrderException)
            {
                refused.TrySetResult();
                throw;
            }
            Say("later");
        }));
        await refused.Task;
        Say("earlier");
        Inbox.Handle("earlier");

        Assert.Equal("done", await answering);
        Assert.Equal(["earlier", "later"], Said);
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task KeptWhileItWorks_SaysWhatItMayChange_AndDelaysNothingElse()
    {
        var answering = KeptAsync(_ => Task.FromResult<string?>("+1"));
        Assert.Equal("busy", await answering);
        Assert.Equal("+1", Assert.Single(Inbox.Kept).Delivery.Concerns);

        Assert.Equal("done", await Turns.AnswerAsync(Turn("other", _ => Decide("other", "+2"))));
        var same = Turns.AnswerAsync(Turn("same", _ => Decide("same", "+1")));
        Slow.SetResult();
        Assert.Equal("done", await same);
        await EndedAsync();
        Assert.Equal(["other", "slow", "same"], Said);
    }

    [Fact]
    public async Task KeptWhileItWorks_WhatItMayChangeCannotBeFoundOut_MayBeAnything()
    {
        Assert.Equal("busy", await KeptAsync(_ => Task.FromException<string?>(new InvalidOperationException("gone"))));
        Assert.Null(Assert.Single(Inbox.Kept).Delivery.Concerns);
        Slow.SetResult();
        await EndedAsync();
    }

    /// <summary>One that says what it may change and is slow.</summary>
    private async Task<string> KeptAsync(Func<CancellationToken, Task<string?>> concerns)
    {
        var said = Source();
        var answering = Turns.AnswerAsync(Turn("slow", async _ =>
        {
            Handling.Current!.Concerns(concerns);
            said.SetResult();
            await Slow.Task;
            await Decide("slow", "+1");
        }));
        await said.Task;
        Time.Advance(Patience.Default.Longest);
        return await answering;
    }

    private Task Decide(string what, string concerns)
    {
        Inbox.Note(decisive: true, concerns);
        Say(what);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task OutOfOrder_KeptInTheMeantime_DoesNotWaitForItself()
    {
        await Inbox.KeepAsync(new("earlier", "test", "{}"), default);
        var answering = Impatient(Turn("later", _ =>
        {
            Inbox.Note(decisive: true);
            Say("later");
            return Task.CompletedTask;
        }));
        Assert.Equal("busy", await answering);
        await Inbox.KeepAsync(new("latest", "test", "{}"), default);
        Inbox.Handle("earlier");

        await EndedAsync();
        Assert.Equal(["later"], Said);
    }

    [Fact]
    public async Task OutOfOrder_WhoseStoringWasHeardOfByNobody_FindsItsPlace()
    {
        await Inbox.KeepAsync(new("earlier", "test", "{}"), default);
        Inbox.Stored = () =>
        {
            Inbox.Stored = () => { };
            throw new IOException("connection lost");
        };
        Assert.Equal("refused", await Impatient(Turn("later", _ =>
        {
            Inbox.Note(decisive: true);
            Say("later");
            return Task.CompletedTask;
        })));
        Inbox.Handle("earlier");

        await EndedAsync();
        Assert.Equal(["later"], Said);
    }

    [Fact]
    public async Task Delivery_ComingTwiceAtOnce_IsHandledByOneAfterTheOther()
    {
        var running = 0;
        Turn<string> Twice() => Turn("a", async _ =>
        {
            Assert.Equal(1, Interlocked.Increment(ref running));
            await Slow.Task;
            Inbox.Note(decisive: true);
            Say("a");
            Interlocked.Decrement(ref running);
        });
        var (first, second) = (Turns.AnswerAsync(Twice()), Turns.AnswerAsync(Twice()));
        Slow.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal(["a"], Said);
    }

    [Fact]
    public async Task Call_ThatWaitsForTheEnd_IsHandledInItsTurn_AndOnce()
    {
        await Inbox.KeepAsync(new("earlier", "test", "{}"), default);
        Task<string> HandleAsync() => Turns.HandleAsync("web", "before", () =>
        {
            Inbox.Note(decisive: true);
            Say("web");
            return Task.FromResult("now");
        }, default);
        var handling = HandleAsync();
        Assert.False(handling.IsCompleted);
        Inbox.Handle("earlier");
        Assert.Equal("now", await handling);
        Assert.Equal("before", await HandleAsync());
        Assert.Equal(["web"], Said);
    }
}
