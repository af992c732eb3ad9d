using System.CommandLine;
using KaleyraBot.Tools;

namespace KaleyraBot.Commands;

/// <summary><c>teams-package</c>: what an administrator uploads to Teams.</summary>
internal static class TeamsPackageCommand
{
    public static ProgramCommand Create(ToolContext context)
    {
        var file = new Argument<string>("file.zip") { Description = "Where to write.", DefaultValueFactory = _ => "kaleyrabot-teams.zip" };
        return new ProgramCommand("teams-package", "Writes the app package for Microsoft Teams, with the ids from the settings.")
        {
            file,
            Add(context),
        }.With(
            "teams-package",
            "teams-package kaleyrabot.zip --MicrosoftAppId=00000000-0000-0000-0000-000000000001",
            "teams-package add lunchbot.zip lunchbot-with-wa.zip").Runs((words, _) => TeamsPackageTool.RunAsync(words.GetRequiredValue(file), context));
    }

    private static ProgramCommand Add(ToolContext context)
    {
        var theirs = new Argument<string>("their.zip") { Description = "The package of a bot that exists." };
        var file = new Argument<string>("new.zip") { Description = "Where to write." };
        return new ProgramCommand("add", "Writes the package of another bot anew, with the commands of this one in it.") { theirs, file }
            .With("teams-package add lunchbot.zip lunchbot-with-wa.zip")
            .Runs((words, _) => TeamsPackageTool.AddAsync(words.GetRequiredValue(theirs), words.GetRequiredValue(file), context));
    }
}
