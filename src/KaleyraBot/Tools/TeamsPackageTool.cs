using KaleyraBot.Teams.Package;

namespace KaleyraBot.Tools;

/// <summary>The tool that writes the app package for Teams, with the ids from the settings filled in.</summary>
internal static class TeamsPackageTool
{
    public static async Task<int> RunAsync(string file, ToolContext context)
    {
        var builder = context.CreateBuilder();
        var (written, sentence) = await TeamsPackage.WriteAsync(
            builder.Configuration, Path.Combine(builder.Environment.ContentRootPath, "manifest", "teams"), file, CancellationToken.None);
        await (written ? context.Out : context.Error).WriteLineAsync(sentence);
        return written ? 0 : 1;
    }
}
