using KaleyraBot.Core.Audit;

namespace KaleyraBot.Storage.Backup;

/// <summary>Copies of the whole ledger, made beside a running bot, and put back where no bot runs.</summary>
public interface IBackups
{
    /// <summary>Writes the ledger as it stands at one moment into a new file, for its owner only, and reads the copy through.</summary>
    /// <exception cref="BackupException">It cannot be made; nothing is left behind. The message is a sentence for the operator.</exception>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be used.</exception>
    Task<MadeBackup> MakeAsync(string path, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the ledger what it was in that backup. What was open then ends as unknown, and what was on its way is not sent again
    /// (<see cref="Restoring"/>). Stand-ins of that time end.
    /// </summary>
    /// <exception cref="BackupException">It is no whole backup, or there is no room for it; the ledger is as it was.</exception>
    /// <exception cref="LedgerUnavailableException">A bot is running, or the ledger cannot be used.</exception>
    Task<RestoredLedger> RestoreAsync(string path, RestoreWish wish, CancellationToken cancellationToken);
}

/// <summary>How to restore.</summary>
/// <param name="Replace">Whether a ledger that is there is put aside.</param>
/// <param name="Hold">Whether everything is held until an admin types <c>wa resume all</c>.</param>
public sealed record RestoreWish(bool Replace, bool Hold);

/// <summary>What a copy of the ledger holds.</summary>
/// <param name="Path">The whole path of the file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="LastRequest">The number of the newest request; 0 where there is none.</param>
/// <param name="Key">The id of the key that sealed the end of the audit.</param>
/// <param name="Verdict">What became of the check of the audit in it.</param>
/// <param name="Breaches">Where the guard of the audit is open.</param>
public sealed record MadeBackup(
    string Path, long Bytes, int LastRequest, string? Key, AuditVerdict Verdict, IReadOnlyList<AuditBreach> Breaches);

/// <summary>What was restored, and what became of it.</summary>
/// <param name="Verdict">Of the audit, as it stands in the backup.</param>
/// <param name="Breaches">Where its guard is open.</param>
/// <param name="Next">The number that the next request gets: those after the backup are not used twice.</param>
/// <param name="Ended">The requests that were open, and ended as unknown.</param>
/// <param name="StandIns">How many approvers' stand-ins ended.</param>
/// <param name="Aside">Where the ledger from before now lies, if there was one.</param>
public sealed record RestoredLedger(
    AuditVerdict Verdict, IReadOnlyList<AuditBreach> Breaches, int Next, IReadOnlyList<int> Ended, int StandIns, string? Aside);

/// <summary>A backup cannot be made or put back. The message is a sentence for the operator: what, why, what to do.</summary>
public sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner);
