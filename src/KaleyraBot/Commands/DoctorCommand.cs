using System.CommandLine;
using KaleyraBot.Tools;

namespace KaleyraBot.Commands;

/// <summary><c>doctor</c>: what is wrong with an installation, and what to do about it.</summary>
internal static class DoctorCommand
{
    public static ProgramCommand Create(ToolContext context)
    {
        var json = new Option<bool>("--json") { Description = "The findings as JSON, for a script." };
        var watch = new Option<bool>("--watch") { Description = "Look again every five seconds until all is green, or until Ctrl+C." };
        var say = new Option<string?>("--say") { HelpName = "channel", Description = "Post a sentence in this channel of Slack. Without this, nothing is posted." };
        var kaleyra = new Option<bool>("--kaleyra") { Description = "Ask Kaleyra for the details of one number of each account, which shows that the key works." };
        var package = new Option<string?>("--package") { HelpName = "file.zip", Description = "The app package of Teams to look into; kaleyrabot-teams.zip where it is here." };
        return new ProgramCommand("doctor", "Looks at settings, database, Teams, Slack, Kaleyra and this machine, and says what to do. Changes nothing.")
        {
            json, watch, say, kaleyra, package,
        }.With(
            "doctor",
            "doctor --watch   # while you install",
            "doctor --kaleyra --say C0123ABCD",
            "doctor --json | jq '.checks[] | select(.mark == \"red\")'",
            "doctor --environment Production --Storage:Provider=PostgreSql")
        .Ending("0 nothing is red", "1 something is red", "2 the command line is wrong")
        .Runs((words, stopping) => DoctorTool.RunAsync(
            new()
            {
                Json = words.GetValue(json),
                Watch = words.GetValue(watch),
                Say = words.GetValue(say),
                AskKaleyra = words.GetValue(kaleyra),
                Package = words.GetValue(package),
            },
            context, stopping));
    }
}
