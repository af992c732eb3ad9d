using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>A clock that a test turns by hand, and that says when somebody has begun to wait by it.</summary>
internal sealed class WatchedClock : FakeTimeProvider
{
    private readonly TaskCompletionSource _waited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task SomebodyWaits => _waited.Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waited.TrySetResult();
        return timer;
    }
}
