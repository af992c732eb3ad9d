using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Storage;

/// <summary>How something stands: as it should, to be looked at, or so that the bot cannot work with it.</summary>
public enum LedgerMark { Good, Doubtful, Bad }

/// <summary>Something about the ledger's database, as a sentence; where it is not good, with what to do.</summary>
/// <param name="About">In a word or two: <c>file</c>, <c>disk</c>, <c>key</c>.</param>
/// <param name="Mark">How it stands.</param>
/// <param name="Sentence">For the operator.</param>
public sealed record LedgerFinding(string About, LedgerMark Mark, string Sentence);

/// <summary>A disk as it is: bytes that are free, and what kind of file system it has (<c>ext4</c>, <c>nfs4</c>).</summary>
public sealed record LedgerDisk(long FreeBytes, string Format);

/// <summary>Looks at the disk of a folder.</summary>
public delegate LedgerDisk LookAtDisk(string folder);

/// <summary>All that differs between databases when somebody only looks.</summary>
internal interface ILedgerInspection
{
    /// <summary>Makes nothing and changes nothing; a database that does not answer is a finding.</summary>
    Task<IReadOnlyList<LedgerFinding>> LookAsync(CancellationToken cancellationToken);
}

public static class LedgerLook
{
    /// <summary>Of a ledger that is of this version, or that the next start brings there.</summary>
    internal static LedgerFinding Version(string about, string name, int waiting) => waiting == 0
        ? new(about, LedgerMark.Good, $"{name} is a ledger of this version; no migration waits.")
        : new(about, LedgerMark.Doubtful, string.Create(CultureInfo.InvariantCulture,
            $"{name} is a ledger of an older version; migrations that wait: {waiting}. The next start of the bot applies them. Make a backup before."));

    /// <summary>
    /// What there is to say about the database that the settings name: is it there, of this version, durable, sealed with our key. Nothing
    /// is created, migrated or written, and a running bot is not disturbed.
    /// </summary>
    public static Task<IReadOnlyList<LedgerFinding>> InspectLedgerAsync(
        this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<ILedgerInspection>().LookAsync(cancellationToken);
}
