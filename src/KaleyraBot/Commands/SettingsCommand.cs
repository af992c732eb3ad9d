using System.CommandLine;
using KaleyraBot.Tools;

namespace KaleyraBot.Commands;

/// <summary><c>settings</c>: by which settings the bot would go, and where each comes from.</summary>
internal static class SettingsCommand
{
    public static ProgramCommand Create(ToolContext context)
    {
        var json = new Option<bool>("--json") { Description = "The settings as JSON, for a script." };
        return new ProgramCommand("settings", "Prints each key, its value and where that comes from. Of a secret, only that it is set.") { json }
            .With("settings", "settings --json", "settings --environment Production")
            .Runs((words, _) => SettingsTool.RunAsync(words.GetValue(json), context));
    }
}
