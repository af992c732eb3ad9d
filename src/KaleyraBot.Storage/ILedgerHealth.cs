namespace KaleyraBot.Storage;

/// <summary>Whether the database answers, for a readiness probe.</summary>
public interface ILedgerHealth
{
    /// <summary>True when a query was answered. Faults are logged and answered with false.</summary>
    Task<bool> AnswersAsync(CancellationToken cancellationToken);
}
