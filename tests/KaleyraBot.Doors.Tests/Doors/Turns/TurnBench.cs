using KaleyraBot.Doors.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Doors.Turns;

/// <summary>TurnScheduler over an inbox in memory, with a clock of the test's, and work that goes on when the test says so.</summary>
public abstract class TurnBench : IDisposable
{
    private protected FakeTimeProvider Time { get; } = new();
    private protected MemoryInbox Inbox { get; } = new();
    private protected TurnScheduler Turns { get; }
    private protected TaskCompletionSource Slow { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private protected List<string> Said { get; } = [];

    protected TurnBench() => Turns = new(Inbox, Patience.Default, Grace.Default, Time, NullLogger<TurnScheduler>.Instance);

    public void Dispose()
    {
        Turns.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected (TaskCompletionSource Entered, TaskCompletionSource Go) Hold()
    {
        var (entered, go) = (Source(), Source());
        Inbox.Storing = _ =>
        {
            entered.TrySetResult();
            return go.Task;
        };
        return (entered, go);
    }

    private protected async Task<string> Impatient(Turn<string> turn)
    {
        var answering = Turns.AnswerAsync(turn);
        Time.Advance(Patience.Default.Longest);
        return await answering;
    }

    /// <summary>What waits for ever fails, instead of hanging.</summary>
    private protected Task EndedAsync() => Turns.EndedAsync().WaitAsync(TimeSpan.FromSeconds(20));

    private protected async Task WorkAsync(string what)
    {
        await Slow.Task;
        Inbox.Note(decisive: true);
        Say(what);
    }

    private protected void Say(string what)
    {
        lock (Said)
        {
            Said.Add(what);
        }
    }

    private protected static Turn<string> Turn(string id, Func<PendingAnswer<string>, Task> work) => new(id, () => "done", () => "busy", work)
    {
        Refused = "refused",
        Delivery = () => new(id, "test", $"{{{id}}}"),
        IsTaken = answer => answer != "refused",
        Early = () => { },
        Failed = _ => { },
    };

    private protected static TaskCompletionSource Source() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
