using System.Globalization;
using KaleyraBot.Core.Audit;

namespace KaleyraBot.Storage.Backup;

/// <summary>A backup whose audit is not as it was written is not gone on with.</summary>
internal static class BrokenChain
{
    public static BackupException Refused(string from, AuditFault fault) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The audit in {from} is broken at entry {fault.Seq} ({fault.Part}): {fault.Meaning}. Nothing was restored. Is Audit:Key the one that the bot had then, or is that one in Audit:FormerKeys? If so, take an older backup, and find out who changed this one."));
}
