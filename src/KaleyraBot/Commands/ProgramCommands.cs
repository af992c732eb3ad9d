using System.CommandLine;
using KaleyraBot.Tools;

namespace KaleyraBot.Commands;

/// <summary>Every command of the program, one a file: <c>kaleyrabot &lt;command&gt;</c>.</summary>
internal static class ProgramCommands
{
    public const string Program = "kaleyrabot";

    /// <summary>The command line as a list of what exists.</summary>
    /// <param name="context">Where they speak, and the settings that they go by.</param>
    public static RootCommand Create(ToolContext context)
    {
        var root = new RootCommand("Changes what customers see on WhatsApp business numbers, from Teams and Slack. Without a command the bot runs.")
        {
            HelpName = Program,
            TreatUnmatchedTokensAsErrors = true,
        };
        Command[] commands =
        [
            RunCommand.Create(),
            DoctorCommand.Create(context),
            SettingsCommand.Create(context),
            AuditCommand.Create(context),
            BackupCommand.Create(context),
            BackupCommand.CreateRestore(context),
            HealthCommand.Create(context),
            TeamsPackageCommand.Create(context),
            SlackManifestCommand.Create(context),
            CompletionCommand.Create(context),
        ];
        foreach (var command in commands)
        {
            root.Add(command);
        }
        return Help.Extend(root);
    }
}
