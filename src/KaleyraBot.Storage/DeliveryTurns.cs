namespace KaleyraBot.Storage;

/// <summary>Wakes the deliveries that wait for their turn, whenever one was handled.</summary>
internal sealed class DeliveryTurns
{
    private TaskCompletionSource _changed = New();

    /// <summary>Completes with the next change; to be taken before looking.</summary>
    public Task NextAsync() => Volatile.Read(ref _changed).Task;

    public void Changed() => Interlocked.Exchange(ref _changed, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
