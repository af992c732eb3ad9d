using KaleyraBot.Tools.Audit;

namespace KaleyraBot.Tools;

/// <summary>What the program does besides running the bot: <c>dotnet run --project src/KaleyraBot -- &lt;tool&gt;</c>.</summary>
internal static class Toolbox
{
    /// <summary>Runs the tool that the first argument names; null when it names none, and the bot itself is meant.</summary>
    public static async Task<int?> RunAsync(string[] args)
    {
        try
        {
            return await ChooseAsync(args);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The file cannot be written: {exception.Message}");
            return 1;
        }
    }

    private static async Task<int?> ChooseAsync(string[] args) => args switch
    {
        ["teams-package"] => await TeamsPackageTool.RunAsync("kaleyrabot-teams.zip"),
        ["teams-package", var file] => await TeamsPackageTool.RunAsync(file),
        ["slack-manifest", var address] => await SlackManifestTool.RunAsync(address, file: null),
        ["slack-manifest", var address, var file] => await SlackManifestTool.RunAsync(address, file),
        ["audit", .. var rest] => await AuditTool.RunAsync(rest),
        [] => null,
        [var first, ..] when first.StartsWith('-') => null,
        [var first, ..] => Unknown(first),
    };

    private static int Unknown(string tool)
    {
        Console.Error.WriteLine($"There is no tool called {tool}, or it takes other arguments. Tools: teams-package [file.zip], slack-manifest <https://public.address> [file.yaml], audit verify|repair|export|erase. Without one, the bot runs.");
        return 2;
    }
}
