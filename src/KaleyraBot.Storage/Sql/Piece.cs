namespace KaleyraBot.Storage.Sql;

/// <summary>A piece of work that waits for the writer, and whoever waits for it.</summary>
internal abstract class Piece(CancellationToken cancellation)
{
    private Write? write;
    private Exception? failure;

    /// <summary>Not inside a transaction, and none with it.</summary>
    public virtual bool IsAlone => false;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Does it, once more where it was rolled back together with others; false where it is to be rolled back, because it failed or was given up.</summary>
    public bool Run(Write into)
    {
        (write, failure) = (into, null);
        try
        {
            Do(into);
            return !into.IsGivenUp;
        }
        catch (Exception exception)
        {
            failure = exception;
            return false;
        }
    }

    /// <summary>The transaction is durable.</summary>
    public void Committed()
    {
        if (failure is not null)
        {
            Fail(failure);
            return;
        }
        write!.Stored();
        Answer();
    }

    public abstract void Fail(Exception exception);

    public abstract void Cancel();

    protected abstract void Do(Write into);

    protected abstract void Answer();
}

internal sealed class Piece<T>(Func<Write, T> work, bool alone, CancellationToken cancellation) : Piece(cancellation)
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T answer = default!;

    public override bool IsAlone => alone;

    public Task<T> Done => done.Task;

    public override void Fail(Exception exception) => done.TrySetException(exception);

    public override void Cancel() => done.TrySetCanceled(Cancellation);

    protected override void Do(Write into) => answer = work(into);

    protected override void Answer() => done.TrySetResult(answer);
}
