using System.Data.Common;

namespace KaleyraBot.Storage.Sql;

/// <summary>A piece of work that waits for the writer, and whoever waits for it.</summary>
internal abstract class Piece(CancellationToken cancellation)
{
    private Write? _write;
    private Exception? _failure;

    /// <summary>Not inside a transaction, and none with it.</summary>
    public virtual bool IsAlone => false;

    /// <summary>It ends what was begun, so it is taken in however many wait; of these there are few at a time.</summary>
    public bool IsBegun { get; init; }

    /// <summary>EF Core does it.</summary>
    public bool NeedsContext { get; init; }

    public CancellationToken Cancellation => cancellation;

    /// <summary>
    /// Why it failed, where the database gave no answer in time: it is slow itself, or somebody has locked what it writes, and whoever
    /// writes that next would wait as long.
    /// </summary>
    public Exception? Silence => _failure is DbException { InnerException: TimeoutException } ? _failure : null;

    /// <summary>
    /// Does it, once more where it was rolled back together with others; false where it is to be rolled back, because it failed or was
    /// given up.
    /// </summary>
    /// <param name="into">The transaction.</param>
    /// <param name="end">What belongs to it where it is not given up, and may fail as it may.</param>
    public bool Run(Write into, Action? end = null)
    {
        (_write, _failure) = (into, null);
        try
        {
            Do(into);
            if (!into.IsGivenUp)
            {
                end?.Invoke();
            }
            return !into.IsGivenUp;
        }
        catch (Exception exception)
        {
            _failure = exception;
            return false;
        }
    }

    /// <summary>Is not done, and nothing of it is stored.</summary>
    public void LeaveOut(Exception why) => _failure = why;

    /// <summary>The transaction is durable.</summary>
    public void Committed()
    {
        if (_failure is not null)
        {
            Fail(_failure);
            return;
        }
        _write!.Stored();
        Answer();
    }

    /// <summary>
    /// The transaction is not stored. Where this piece failed before, that is why: a database that is full ends the transaction by itself,
    /// and what is told of its end would hide that.
    /// </summary>
    public void Abandoned(Exception failure) => Fail(_failure ?? failure);

    public abstract void Fail(Exception exception);

    public abstract void Cancel();

    protected abstract void Do(Write into);

    protected abstract void Answer();
}

internal sealed class Piece<T>(Func<Write, T> work, bool alone, CancellationToken cancellation) : Piece(cancellation)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _answer = default!;

    public override bool IsAlone => alone;

    public Task<T> Done => _done.Task;

    public override void Fail(Exception exception) => _done.TrySetException(exception);

    public override void Cancel() => _done.TrySetCanceled(Cancellation);

    protected override void Do(Write into) => _answer = work(into);

    protected override void Answer() => _done.TrySetResult(_answer);
}
