using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>A clock that a test turns by hand, and whose time of day somebody sets back while time goes on.</summary>
internal sealed class JumpingClock : FakeTimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

    // The base class counts it from the time of day.
    public override long GetTimestamp() => base.GetTimestamp() - Ahead.Ticks;
}
