using KaleyraBot.Teams.Package;

namespace KaleyraBot.Tools;

/// <summary>Writes an app package for Teams: ours, with the ids from the settings, or another bot's with our commands.</summary>
internal static class TeamsPackageTool
{
    public static Task<int> RunAsync(string file, ToolContext context) => TellAsync(
        context, (settings, manifest) => TeamsPackage.WriteAsync(settings, manifest, Path.GetFullPath(file), CancellationToken.None));

    public static Task<int> AddAsync(string from, string to, ToolContext context) => TellAsync(
        context, (settings, manifest) => TeamsPackageAdd.WriteAsync(
            settings, manifest, Path.GetFullPath(from), Path.GetFullPath(to), CancellationToken.None));

    private static async Task<int> TellAsync(
        ToolContext context, Func<IConfiguration, string, Task<(bool Written, string Sentence)>> writeAsync)
    {
        var builder = context.CreateBuilder();
        var (written, sentence) = await writeAsync(
            builder.Configuration, Path.Combine(builder.Environment.ContentRootPath, "manifest", "teams"));
        await (written ? context.Out : context.Error).WriteLineAsync(sentence);
        return written ? 0 : 1;
    }
}
