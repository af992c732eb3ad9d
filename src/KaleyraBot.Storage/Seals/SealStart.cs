using KaleyraBot.Storage.Chain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage.Seals;

/// <summary>With each start: is the end of the chain ours? A strange one is no reason to stop, but nothing is sent until somebody has looked.</summary>
internal static class SealStart
{
    public static async Task RunAsync(LedgerContext db, SealKeys keys, ILogger logger, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (!keys.IsOurs(await db.HeadAsync(cancellationToken)))
        {
            Log.StrangeEnd(logger);
        }
    }
}
