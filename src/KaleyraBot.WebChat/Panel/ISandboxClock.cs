namespace KaleyraBot.WebChat.Panel;

/// <summary>
/// The control "Move the clock", for trying reminders and expiry without waiting. Registered only where nothing but the sandbox
/// depends on the time: elsewhere the page has no such control.
/// </summary>
public interface ISandboxClock
{
    /// <summary>The time that the bot goes by.</summary>
    DateTimeOffset Now { get; }

    /// <summary>How far <see cref="Now"/> is ahead of the machine's clock; zero until it is moved.</summary>
    TimeSpan Moved { get; }

    /// <summary>
    /// Puts the clock forward, once what is under way has ended, and lets the bot do at once what is due then; raises <see
    /// cref="Changed"/>.
    /// </summary>
    Task MoveAsync(TimeSpan by, CancellationToken cancellationToken);

    /// <summary>Raised on any thread after the clock was moved.</summary>
    event EventHandler? Changed;
}
