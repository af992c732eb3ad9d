using System.Globalization;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Outbox;
using KaleyraBot.WebChat.Panel;

namespace KaleyraBot.TryOut;

/// <summary>
/// Moves the clock for whoever tries the bot on its sandbox. The ledger keeps how far: after a restart, what it holds must not lie in
/// the future.
/// </summary>
internal sealed class SandboxClock(MovableClock clock, Owners owners, IReferences kept) : ISandboxClock
{
    private const string Key = "sandbox:clock";

    public DateTimeOffset Now => clock.GetUtcNow();

    public TimeSpan Moved => clock.Moved;

    public event EventHandler? Changed;

    /// <summary>What is under way counts on its time, so it ends first.</summary>
    public async Task MoveAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        await owners.WhileIdleAsync(
            async () =>
            {
                await kept.SaveAsync(Key, (clock.Moved + by).ToString("c", CultureInfo.InvariantCulture), cancellationToken);
                clock.Move(by);
            },
            cancellationToken);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>As it stood when the bot was stopped.</summary>
    public async Task RecallAsync()
    {
        if (TimeSpan.TryParseExact(await kept.FindAsync(Key, CancellationToken.None), "c", CultureInfo.InvariantCulture, out var moved))
        {
            clock.Move(moved - clock.Moved);
        }
    }
}
