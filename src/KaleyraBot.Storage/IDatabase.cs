using System.Data.Common;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage;

/// <summary>All that differs between databases. The rest of the room speaks EF Core and SQL that each of them understands.</summary>
internal interface IDatabase
{
    /// <summary>Checks, creates and migrates; throws <see cref="LedgerUnavailableException"/> with a sentence.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Checks only, for tools that must not change anything; throws <see cref="LedgerUnavailableException"/> with a sentence.
    /// </summary>
    Task CheckAsync(CancellationToken cancellationToken);

    Task<bool> AnswersAsync(CancellationToken cancellationToken);

    /// <summary>A context for reading.</summary>
    LedgerContext Open();

    /// <summary>A context for reading, whose reads all show this one moment.</summary>
    Task<LedgerContext> OpenSnapshotAsync(CancellationToken cancellationToken);

    /// <summary>What the database says is wrong with the tables of the audit, in its own words; null when nothing is.</summary>
    Task<string?> DamageAsync(LedgerContext db, CancellationToken cancellationToken);

    /// <summary>Where what keeps the audit append-only is not as it was made; in a context whose connection is open.</summary>
    Task<IReadOnlyList<AuditBreach>> BreachesAsync(LedgerContext db, CancellationToken cancellationToken);

    /// <summary>Closes these breaches, inside a transaction that somebody else commits.</summary>
    Task RepairAsync(LedgerContext db, IReadOnlyList<AuditBreach> breaches, CancellationToken cancellationToken);

    /// <summary>Makes what was deleted or overwritten unreadable in the files, too. Outside of a transaction.</summary>
    /// <exception cref="LedgerUnavailableException">Somebody else reads all the time, so that it could not be done; it can be asked for
    /// again.</exception>
    void Scrub(Statements sql);

    /// <summary>Of the connections for reads of every event, at most; others need some, too.</summary>
    int MostReaders { get; }

    /// <summary>Whether an answer is waited for, as it comes from another process, and not made by whoever asks.</summary>
    bool IsServer { get; }

    /// <summary>A connection of its own, open, whose commits are durable.</summary>
    Statements Connect();

    /// <summary>A context on a connection whose transactions somebody else begins and ends.</summary>
    LedgerContext On(DbConnection connection);

    /// <summary>Begins a transaction in which whatever was read stays true until it is committed.</summary>
    IReadOnlyList<string> BeginWrite { get; }

    /// <summary>Begins a transaction that only reads, and sees one moment.</summary>
    string BeginRead { get; }
}
