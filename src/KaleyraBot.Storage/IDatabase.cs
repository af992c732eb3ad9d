using KaleyraBot.Storage.Tables;

namespace KaleyraBot.Storage;

/// <summary>All that differs between databases. The rest of the room speaks EF Core and SQL that each of them understands.</summary>
internal interface IDatabase
{
    /// <summary>Checks, creates and migrates; throws <see cref="LedgerUnavailableException"/> with a sentence.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    Task<bool> AnswersAsync(CancellationToken cancellationToken);

    /// <summary>A context for reading.</summary>
    LedgerContext Open();

    /// <summary>Begins a transaction in which whatever was read stays true until it is committed.</summary>
    Task<WriteScope> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Leases the first effect that is due and heads its queue, in one statement; null when there is none.</summary>
    Task<EffectRow?> ClaimAsync(string token, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);
}
