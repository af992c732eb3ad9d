using KaleyraBot.Core.Ledger;
using KaleyraBot.Sandbox;

namespace KaleyraBot.TryOut;

/// <summary>
/// The sandbox forgets when the process ends and the ledger does not: what was set before is set again, as at Kaleyra it would still be.
/// Registered before the bot, it is done before a worker starts, and the ledger is prepared before any service is started.
/// </summary>
internal sealed class SandboxRecall(SandboxState sandbox, ILedger ledger, SandboxClock? clock = null) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (clock is not null)
        {
            await clock.RecallAsync();
        }
        foreach (var profile in sandbox.Profiles)
        {
            var values = new Dictionary<string, string>(profile.Values);
            foreach (var (field, known) in await ledger.KnownAsync(profile.Number, cancellationToken))
            {
                values[field] = known.Value;
            }
            sandbox.Seed(profile with { Values = values });
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
