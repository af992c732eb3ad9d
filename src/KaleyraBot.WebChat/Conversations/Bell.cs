namespace KaleyraBot.WebChat.Conversations;

/// <summary>
/// Wakes whoever waits for news. Take <see cref="Next"/> before looking, then look, then await it: nothing falls between.
/// </summary>
internal sealed class Bell
{
    private TaskCompletionSource next = New();

    public Task Next => Volatile.Read(ref next).Task;

    public void Ring() => Interlocked.Exchange(ref next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
