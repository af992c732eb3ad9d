namespace KaleyraBot.Doors.Turns;

/// <summary>The one answer of a call. Whoever gives it first has given it; everybody else hears that they are too late.</summary>
public sealed class PendingAnswer<T>
{
    private readonly TaskCompletionSource<T> _given = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsGiven => _given.Task.IsCompleted;

    /// <summary>Completes with the answer, when it is given.</summary>
    public Task<T> Given => _given.Task;

    /// <summary>False: the call has its answer already, and this one has to take another way.</summary>
    public bool TryAnswer(T answer) => _given.TrySetResult(answer);
}
