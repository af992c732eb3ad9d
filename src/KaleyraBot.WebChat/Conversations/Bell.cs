namespace KaleyraBot.WebChat.Conversations;

/// <summary>
/// Wakes whoever waits for news. Take <see cref="Next"/> before looking, then look, then await it: nothing falls between.
/// </summary>
internal sealed class Bell
{
    private TaskCompletionSource _next = New();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Ring() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
