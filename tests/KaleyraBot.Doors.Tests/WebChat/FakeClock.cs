using KaleyraBot.WebChat.Panel;

namespace KaleyraBot.Tests.WebChat;

/// <summary>Noon, until it is moved.</summary>
internal sealed class FakeClock : ISandboxClock
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now => Noon + Moved;

    public TimeSpan Moved { get; private set; }

    public event EventHandler? Changed;

    public Task MoveAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        Moved += by;
        Changed?.Invoke(this, EventArgs.Empty);
        return Task.CompletedTask;
    }
}
