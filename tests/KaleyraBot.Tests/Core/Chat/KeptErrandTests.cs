using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.Doors;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Core.Chat;

/// <summary>What is answered before it is done is stored first, handled once, and never before what was acknowledged earlier.</summary>
public sealed class KeptErrandTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly MemoryInbox _inbox = new();
    private readonly Errands _errands;
    private readonly TaskCompletionSource _slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _said = [];

    public KeptErrandTests() => _errands = new(_inbox, Patience.Default, Grace.Default, _time, NullLogger<Errands>.Instance);

    public void Dispose() => _errands.Dispose();

    [Fact]
    public async Task EarlyAnswer_GoesOutWhenTheDeliveryIsStored()
    {
        var storing = Hold();
        var answering = Impatient(Errand("a", _ => _slow.Task));
        await storing.Entered.Task;
        Assert.False(answering.IsCompleted);
        storing.Go.SetResult();

        Assert.Equal("busy", await answering);
        Assert.Equal("{a}", Assert.Single(_inbox.Kept).Delivery.Body);
        _slow.SetResult();
        await EndedAsync();
        Assert.Contains("a", _inbox.Handled);
    }

    [Fact]
    public async Task InTime_NothingIsKept()
    {
        Assert.Equal("done", await _errands.AnswerAsync(Errand("a", _ => Task.CompletedTask)));
        Assert.Empty(_inbox.Kept);
    }

    [Fact]
    public async Task Storing_ThatFails_IsNoSuccess_AndTheWorkGoesOn()
    {
        _inbox.Storing = _ => throw new IOException("disk full");
        Assert.Equal("refused", await Impatient(Errand("a", _ => WorkAsync("a"))));
        _slow.SetResult();
        await EndedAsync();
        Assert.Equal(["a"], _said);
    }

    [Fact]
    public async Task Storing_ThatHangs_IsNoSuccess()
    {
        var storing = Hold();
        var answering = Impatient(Errand("a", _ => WorkAsync("a")));
        await storing.Entered.Task;
        _time.Advance(Grace.Default.Longest);
        Assert.Equal("refused", await answering);

        _slow.SetResult();
        storing.Go.SetResult();
        await EndedAsync();
        Assert.Equal(["a"], _said);
        Assert.Empty(await _inbox.KeptAsync(default));
    }

    [Fact]
    public async Task Handled_WhileItsStoringWaited_IsNotTakenUpAgain()
    {
        var storing = Hold();
        var answering = Impatient(Errand("a", answer => WorkAsync("a")));
        await storing.Entered.Task;
        _slow.SetResult();
        Assert.Equal("done", await answering);
        storing.Go.SetResult();
        await EndedAsync();
        Assert.Empty(_inbox.Kept);
    }

    [Fact]
    public async Task OutOfTurn_WaitsForWhatWasAcknowledgedEarlier_AndDoesItAgain()
    {
        var tries = 0;
        await _inbox.KeepAsync(new("earlier", "test", "{}"), default);
        var answering = _errands.AnswerAsync(Errand("later", async _ =>
        {
            tries++;
            await Task.Yield();
            _inbox.Note(decisive: true);
            Say("later");
        }));
        while (Volatile.Read(ref tries) == 0)
        {
            await Task.Yield();
        }
        Say("earlier");
        _inbox.Handle("earlier");

        Assert.Equal("done", await answering);
        Assert.Equal(["earlier", "later"], _said);
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task OutOfTurn_KeptInTheMeantime_DoesNotWaitForItself()
    {
        await _inbox.KeepAsync(new("earlier", "test", "{}"), default);
        var answering = Impatient(Errand("later", _ =>
        {
            _inbox.Note(decisive: true);
            Say("later");
            return Task.CompletedTask;
        }));
        Assert.Equal("busy", await answering);
        await _inbox.KeepAsync(new("latest", "test", "{}"), default);
        _inbox.Handle("earlier");

        await EndedAsync();
        Assert.Equal(["later"], _said);
    }

    [Fact]
    public async Task OutOfTurn_WhoseStoringWasHeardOfByNobody_FindsItsPlace()
    {
        await _inbox.KeepAsync(new("earlier", "test", "{}"), default);
        _inbox.Stored = () =>
        {
            _inbox.Stored = () => { };
            throw new IOException("connection lost");
        };
        Assert.Equal("refused", await Impatient(Errand("later", _ =>
        {
            _inbox.Note(decisive: true);
            Say("later");
            return Task.CompletedTask;
        })));
        _inbox.Handle("earlier");

        await EndedAsync();
        Assert.Equal(["later"], _said);
    }

    [Fact]
    public async Task Delivery_ComingTwiceAtOnce_IsHandledByOneAfterTheOther()
    {
        var running = 0;
        Errand<string> Twice() => Errand("a", async _ =>
        {
            Assert.Equal(1, Interlocked.Increment(ref running));
            await _slow.Task;
            _inbox.Note(decisive: true);
            Say("a");
            Interlocked.Decrement(ref running);
        });
        var (first, second) = (_errands.AnswerAsync(Twice()), _errands.AnswerAsync(Twice()));
        _slow.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal(["a"], _said);
    }

    [Theory]
    [InlineData("busy", true)]
    [InlineData("refused", false)]
    public async Task Failure_IsAnEndForWhoWasToldOfIt_NotForWhoIsAskedToDeliverAgain(string answered, bool isOver)
    {
        var storing = Hold();
        var answering = Impatient(Errand("a", async _ =>
        {
            await _slow.Task;
            throw new InvalidOperationException("broken");
        }) with
        { Apology = answer => Task.FromResult(answer.TrySetResult("refused")) });
        await storing.Entered.Task;
        if (answered == "busy")
        {
            storing.Go.SetResult();
            await answering;
        }
        _slow.SetResult();
        Assert.Equal(answered, await answering);
        storing.Go.TrySetResult();
        await EndedAsync();
        Assert.Equal(isOver, (await _inbox.KeptAsync(default)).Count == 0);
    }

    [Fact]
    public async Task Ending_ThatFails_LeavesItForTheNextRound()
    {
        _inbox.Ending = () => throw new IOException("locked");
        Assert.Equal("busy", await Impatient(Errand("a", _ => _slow.Task)));
        _slow.SetResult();
        await EndedAsync();
        Assert.Single(await _inbox.KeptAsync(default));
    }

    [Fact]
    public async Task Call_ThatWaitsForTheEnd_IsHandledInItsTurn_AndOnce()
    {
        await _inbox.KeepAsync(new("earlier", "test", "{}"), default);
        Task<string> HandleAsync() => _errands.HandleAsync("web", "before", () =>
        {
            _inbox.Note(decisive: true);
            Say("web");
            return Task.FromResult("now");
        }, default);
        var handling = HandleAsync();
        Assert.False(handling.IsCompleted);
        _inbox.Handle("earlier");
        Assert.Equal("now", await handling);
        Assert.Equal("before", await HandleAsync());
        Assert.Equal(["web"], _said);
    }

    private (TaskCompletionSource Entered, TaskCompletionSource Go) Hold()
    {
        var (entered, go) = (Source(), Source());
        _inbox.Storing = _ =>
        {
            entered.TrySetResult();
            return go.Task;
        };
        return (entered, go);
    }

    private async Task<string> Impatient(Errand<string> errand)
    {
        var answering = _errands.AnswerAsync(errand);
        _time.Advance(Patience.Default.Longest);
        return await answering;
    }

    /// <summary>What waits for ever fails, instead of hanging.</summary>
    private Task EndedAsync() => _errands.EndedAsync().WaitAsync(TimeSpan.FromSeconds(20));

    private async Task WorkAsync(string what)
    {
        await _slow.Task;
        _inbox.Note(decisive: true);
        Say(what);
    }

    private void Say(string what)
    {
        lock (_said)
        {
            _said.Add(what);
        }
    }

    private static Errand<string> Errand(string id, Func<TaskCompletionSource<string>, Task> work) => new(id, () => "done", () => "busy", work)
    {
        Refused = "refused",
        Delivery = () => new(id, "test", $"{{{id}}}"),
        IsTaken = answer => answer != "refused",
        Early = () => { },
        Failed = _ => { },
    };

    private static TaskCompletionSource Source() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
