using System.Globalization;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage.Backup;
using KaleyraBot.Tools.Audit;

namespace KaleyraBot.Tools.Backup;

/// <summary>What was done, and what to do next, for the person at the console.</summary>
internal static class BackupSentences
{
    private const int MostNamed = 20;

    public static string Made(MadeBackup made) => string.Create(CultureInfo.InvariantCulture, $"""
        {made.Path} holds the ledger: {BackupTool.Entries(made.Verdict)} of the audit, {Last(made)}, {Size(made.Bytes)}.
        {Checked(made)}
        Head: {BackupTool.Head(made.Verdict)}
        The key is not in it{(made.Key is null ? "" : $": to restore it, Audit:Key has to be the key {made.Key}, or Audit:FormerKeys has to hold it")}. It holds personal values: keep it as safe as the database, and elsewhere.
        """);

    public static string Doubtful(MadeBackup made) => made.Verdict.Fault is { } fault
        ? string.Create(CultureInfo.InvariantCulture, $"The copy was made, but the audit in it is broken at entry {fault.Seq} ({fault.Part}): {fault.Meaning}. A restore will refuse it. Keep your older backups, and look at the bot's own database with audit verify.")
        : $"The copy was made, but the guard of its audit is open: {string.Join("; ", made.Breaches.Select(breach => breach.Meaning))}. Look at the bot's own database with audit verify.";

    public static string Restored(RestoredLedger restored, RestoreWish wish) => string.Join(Environment.NewLine, new[]
    {
        $"The ledger is restored: {BackupTool.Entries(restored.Verdict)} of the audit, each as it was written. The next request is {RequestId.Of(restored.Next)}, so that no id is used twice.",
        restored.Ended.Count == 0 ? "No request was open in the backup."
            : $"Ended as unknown, because they were open in the backup and may have been sent since: {Named(restored.Ended)}. Look at each number on a phone, and ask for what is missing anew.",
        wish.Hold ? "Everything is held. Start the bot, look, and let an admin type wa resume all."
            : "Nothing is held by the restore: look at the numbers before somebody asks for changes.",
        restored.StandIns == 0 ? null
            : $"{AuditTool.Counted(restored.StandIns, "stand-in has ended", "stand-ins have ended")}, because one that was ended after the backup would decide again. Who still wants one types wa delegate anew.",
        restored.Aside is { } aside ? $"The ledger from before is {aside}. It is not deleted." : null,
        restored.Breaches.Count == 0 ? null
            : $"The guard of its audit is open: {string.Join("; ", restored.Breaches.Select(breach => breach.Meaning))}. Look with audit verify; audit repair --yes closes it.",
    }.OfType<string>());

    private static string Checked(MadeBackup made) => made.Verdict switch
    {
        { Fault: not null } => "Not all of it is as it was written.",
        { SealsChecked: false } => "Each entry follows the one before. The seals were not checked, because there is no key: set Audit:Key as the bot has it.",
        _ => "Read through: each entry is as it was written, and sealed.",
    };

    private static string Last(MadeBackup made) =>
        made.LastRequest == 0 ? "no request yet" : $"requests up to {RequestId.Of(made.LastRequest)}";

    private static string Size(long bytes) => bytes < 1_000_000 ? $"{Math.Max(1, bytes / 1000).ToString(CultureInfo.InvariantCulture)} KB"
        : $"{(bytes / 1_000_000.0).ToString("0.0", CultureInfo.InvariantCulture)} MB";

    private static string Named(IReadOnlyList<int> requests) => string.Join(", ", requests.Take(MostNamed).Select(number => RequestId.Of(number)))
        + (requests.Count > MostNamed ? $" and {AuditTool.Counted(requests.Count - MostNamed, "more", "more")}" : "");
}
