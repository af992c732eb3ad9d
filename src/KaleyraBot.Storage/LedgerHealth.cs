using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage;

/// <summary>Asks the database a small question.</summary>
internal sealed class LedgerHealth(IDatabase database, ILogger<LedgerHealth> log) : ILedgerHealth
{
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await database.AnswersAsync(cancellationToken);
        }
#pragma warning disable CA1031 // A probe reports every fault in the same way.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Unhealthy(log, exception);
            return false;
        }
    }
}
