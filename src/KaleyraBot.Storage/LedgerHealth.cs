using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage;

/// <summary>Whether the database answers, for a readiness probe.</summary>
public sealed class LedgerHealth
{
    private readonly IDatabase _database;
    private readonly ILogger<LedgerHealth> _logger;

    internal LedgerHealth(IDatabase database, ILogger<LedgerHealth> logger) => (_database, _logger) = (database, logger);

    /// <summary>True when a query was answered. Faults are logged and answered with false.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _database.AnswersAsync(cancellationToken);
        }
#pragma warning disable CA1031 // A probe reports every fault in the same way.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Unhealthy(_logger, exception);
            return false;
        }
    }
}
