using KaleyraBot.Tools.Audit;
using KaleyraBot.Tools.Backup;

namespace KaleyraBot.Tools;

/// <summary>What the program does besides running the bot: <c>dotnet run --project src/KaleyraBot -- &lt;tool&gt;</c>.</summary>
internal static class Toolbox
{
    private static readonly string[] Restoring = ["--replace", "--no-hold", "--json"];

    /// <summary>Runs the tool that the first argument names; null when it names none, and the bot itself is meant.</summary>
    public static async Task<int?> RunAsync(string[] args, ToolContext context)
    {
        try
        {
            return await ChooseAsync(args, context);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await context.FailAsync($"The file cannot be written: {exception.Message}");
        }
    }

    private static async Task<int?> ChooseAsync(string[] args, ToolContext context) => args switch
    {
        ["teams-package"] => await TeamsPackageTool.RunAsync("kaleyrabot-teams.zip", context),
        ["teams-package", "add", var theirs, var file] => await TeamsPackageTool.AddAsync(theirs, file, context),
        ["teams-package", var file] when file != "add" => await TeamsPackageTool.RunAsync(file, context),
        ["slack-manifest", var address] => await SlackManifestTool.RunAsync(address, file: null, context),
        ["slack-manifest", var address, var file] => await SlackManifestTool.RunAsync(address, file, context),
        ["audit", .. var rest] => await AuditTool.RunAsync(rest, context),
        ["backup", var file, .. var rest] when !file.StartsWith('-') && rest is [] or ["--json"] =>
            await BackupTool.MakeAsync(file, rest is ["--json"], context),
        ["restore", var file, .. var rest] when !file.StartsWith('-') && rest.All(Restoring.Contains) => await BackupTool.RestoreAsync(
            file, new(rest.Contains("--replace"), Hold: !rest.Contains("--no-hold")), rest.Contains("--json"), context),
        [] => null,
        [var first, ..] when first.StartsWith('-') => null,
        [var first, ..] => await UnknownAsync(first, context),
    };

    private static Task<int> UnknownAsync(string tool, ToolContext context) => context.FailAsync(
        $"There is no tool called {tool}, or it takes other arguments. Tools: teams-package [file.zip], "
            + "teams-package add <their.zip> <new.zip>, slack-manifest <https://public.address> [file.yaml], "
            + "audit verify|repair|export|erase, backup <file>, restore <file>. Without one, the bot runs.",
        code: 2);
}
