using System.CommandLine;
using KaleyraBot.Tools;
using KaleyraBot.Tools.Backup;

namespace KaleyraBot.Commands;

/// <summary><c>backup</c> and <c>restore</c>: the whole ledger, out of a running bot and back where none runs.</summary>
internal static class BackupCommand
{
    public static ProgramCommand Create(ToolContext context)
    {
        var (file, json) = (new Argument<string>("file") { Description = "A new file; none is ever replaced." }, Json());
        return new ProgramCommand("backup", "Copies the whole ledger while the bot runs, and reads the copy through.") { file, json }
            .With("backup /var/backups/kaleyrabot-$(date +%F)", "backup ledger.backup --json")
            .Ending("0 done, and the copy is whole", "1 not done, or the audit in the copy is not whole: standard error says which",
                "2 the command line is wrong")
            .Runs((words, _) => BackupTool.MakeAsync(words.GetRequiredValue(file), words.GetValue(json), context));
    }

    public static ProgramCommand CreateRestore(ToolContext context)
    {
        var (file, json) = (new Argument<string>("file") { Description = "What kaleyrabot backup wrote." }, Json());
        var replace = new Option<bool>("--replace") { Description = "Puts a ledger that is there aside, under another name (SQLite)." };
        var open = new Option<bool>("--no-hold") { Description = "Does not hold all numbers until an admin types wa resume all." };
        return new ProgramCommand("restore",
            "Makes the ledger what it was in a backup, while no bot runs. What was open then ends as unknown and is not sent again.")
        {
            file, replace, open, json,
        }.With("restore /var/backups/kaleyrabot-2026-11-29", "restore ledger.backup --replace")
            .Runs((words, _) => BackupTool.RestoreAsync(
                words.GetRequiredValue(file), new(words.GetValue(replace), Hold: !words.GetValue(open)), words.GetValue(json), context));
    }

    private static Option<bool> Json() => new("--json") { Description = "The answer as JSON, for a script." };
}
