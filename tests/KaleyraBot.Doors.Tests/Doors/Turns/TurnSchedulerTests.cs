using KaleyraBot.Doors.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Doors.Turns;

/// <summary>One answer for every call, in time; and no work forgotten.</summary>
public sealed class TurnSchedulerTests : IDisposable
{
    private static readonly TimeSpan Longest = Patience.Default.Longest;
    private readonly CountedTime _time = new();
    private readonly TurnScheduler _turns;
    private readonly TaskCompletionSource _slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _failures = [];
    private int _early;
    private int _made;

    public TurnSchedulerTests() =>
        _turns = new(new MemoryInbox(), Patience.Default, Grace.Default, _time, NullLogger<TurnScheduler>.Instance);

    public void Dispose() => _turns.Dispose();

    [Fact]
    public async Task Work_InTime_GivesItsAnswer()
    {
        Assert.Equal("the work", await _turns.AnswerAsync(Turn(answer => Answers(answer, "the work"))));
        _time.Advance(Longest);
        Assert.Equal(0, _early);
    }

    [Fact]
    public async Task Work_ThatSaysNothing_IsDone() => Assert.Equal("done", await _turns.AnswerAsync(Turn(_ => Task.CompletedTask)));

    [Fact]
    public async Task Work_AnsweringBeforeItEnds_IsNotWaitedForByTheCall()
    {
        Assert.Equal("the work", await _turns.AnswerAsync(Turn(async answer =>
        {
            await Answers(answer, "the work");
            await _slow.Task;
        })));
        Assert.Equal(1, _turns.UnderWay);
        _slow.SetResult();
        await _turns.EndedAsync();
    }

    [Fact]
    public async Task Patience_Over_IsAnsweredBusy_AndTheWorkLearnsThatItIsLate()
    {
        bool? inTime = null;
        var answering = _turns.AnswerAsync(Turn(async answer =>
        {
            await _slow.Task;
            inTime = answer.TryAnswer("the work");
        }));
        _time.Advance(Longest - TimeSpan.FromTicks(1));
        Assert.Equal(0, _early);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("busy", await answering);
        Assert.True(SpinWait.SpinUntil(() => _early == 1, TimeSpan.FromSeconds(20)));

        _slow.SetResult();
        await _turns.EndedAsync();
        Assert.False(inTime);
        Assert.Empty(_failures);
    }

    [Fact]
    public async Task Patience_CountsBeforeTheWorkBegins()
    {
        _time.TimerMade = () => Assert.Equal(0, _turns.UnderWay);
        Assert.Equal("the work", await _turns.AnswerAsync(Turn(answer =>
        {
            Assert.Equal(1, _time.Timers);
            return Answers(answer, "the work");
        })));
        Assert.Empty(_failures);
    }

    [Fact]
    public async Task Failure_InTime_IsHeard_AndAnsweredByTheApology()
    {
        var turn = Turn(_ => throw new InvalidOperationException("broken")) with { Apology = answer => Answers(answer, "sorry") };
        Assert.Equal("sorry", await _turns.AnswerAsync(turn));
        Assert.Equal(["broken"], _failures);
    }

    [Fact]
    public async Task Failure_WithoutAnApology_IsDone()
    {
        Assert.Equal("done", await _turns.AnswerAsync(Turn(_ => throw new InvalidOperationException("broken"))));
        Assert.Equal(["broken"], _failures);
    }

    [Fact]
    public async Task Apology_ThatFails_LeavesNobodyWaiting()
    {
        var turn = Turn(_ => throw new InvalidOperationException("broken")) with { Apology = _ => throw new InvalidOperationException("broken too") };
        Assert.Equal("done", await _turns.AnswerAsync(turn));
        Assert.Equal(["broken", "broken too"], _failures);
    }

    [Fact]
    public async Task Failure_AfterTheAnswer_IsHeardAllTheSame()
    {
        bool? inTime = null;
        var answering = _turns.AnswerAsync(Turn(_ => _slow.Task) with
        {
            Apology = answer =>
            {
                inTime = answer.TryAnswer("sorry");
                return Task.CompletedTask;
            },
        });
        _time.Advance(Longest);
        Assert.Equal("busy", await answering);

        _slow.SetException(new InvalidOperationException("broken"));
        await _turns.EndedAsync();
        Assert.False(inTime);
        Assert.Equal(["broken"], _failures);
    }

    [Fact]
    public async Task Answer_Given_LeavesNoTimer()
    {
        var answering = _turns.AnswerAsync(Turn(_ => _slow.Task));
        Assert.Equal(1, _time.Timers);
        _slow.SetResult();
        await answering;
        Assert.Equal(0, _time.Timers);
    }

    [Fact]
    public async Task Ended_WithWorkUnderWay_WaitsForAllOfIt()
    {
        Assert.True(_turns.EndedAsync().IsCompleted);
        var other = new TaskCompletionSource();
        _turns.Begin(Turn(_ => _slow.Task));
        _turns.Begin(Turn(_ => other.Task));
        Assert.Equal((2, 0), (_turns.UnderWay, _time.Timers));

        var ended = _turns.EndedAsync();
        _slow.SetException(new InvalidOperationException("broken"));
        Assert.False(ended.IsCompleted);
        other.SetResult();
        await ended;
        Assert.Equal(0, _turns.UnderWay);
        Assert.Equal(["broken"], _failures);
    }

    private Turn<string> Turn(Func<PendingAnswer<string>, Task> work) => new($"{++_made}", () => "done", () => "busy", work)
    {
        Refused = "refused",
        Delivery = () => new($"{_made}", "test", "{}"),
        IsTaken = _ => true,
        Early = () => _early++,
        Failed = failure => _failures.Add(failure.Message),
    };

    private static Task Answers(PendingAnswer<string> answer, string said)
    {
        answer.TryAnswer(said);
        return Task.CompletedTask;
    }

    /// <summary>A clock that is moved by hand, and knows how many of its timers nobody has put away.</summary>
    private sealed class CountedTime : FakeTimeProvider
    {
        private int _timers;

        public int Timers => _timers;

        public Action TimerMade { get; set; } = () => { };

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            TimerMade();
            Interlocked.Increment(ref _timers);
            return new Counted(base.CreateTimer(callback, state, dueTime, period), () => Interlocked.Decrement(ref _timers));
        }

        private sealed class Counted(ITimer timer, Action gone) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

            public void Dispose()
            {
                timer.Dispose();
                gone();
            }

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
