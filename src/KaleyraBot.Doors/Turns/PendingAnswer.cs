namespace KaleyraBot.Doors.Turns;

/// <summary>The one answer of a call. Whoever gives it first has given it; everybody else hears that they are too late.</summary>
public sealed class PendingAnswer<T>
{
    private readonly TaskCompletionSource<T> _given = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _held;

    public bool IsGiven => _given.Task.IsCompleted;

    /// <summary>Completes with the answer, when it is given.</summary>
    public Task<T> Given => _given.Task;

    /// <summary>Completes when the answer is on its way no more, see <see cref="Hold"/>.</summary>
    internal Task Held => Volatile.Read(ref _held)?.Task ?? Task.CompletedTask;

    /// <summary>False: the call has its answer already, and this one has to take another way.</summary>
    public bool TryAnswer(T answer) => _given.TrySetResult(answer);

    /// <summary>The answer is on its way: until this is put away, which must be soon, no early one is given. By one at a time.</summary>
    public IDisposable Hold()
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _held, held);
        return new Holding(held);
    }

    private sealed class Holding(TaskCompletionSource held) : IDisposable
    {
        public void Dispose() => held.TrySetResult();
    }
}
