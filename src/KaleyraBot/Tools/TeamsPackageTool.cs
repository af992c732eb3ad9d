using KaleyraBot.Settings;
using KaleyraBot.Teams.Package;

namespace KaleyraBot.Tools;

/// <summary>The tool that writes the app package for Teams, with the ids from the settings filled in.</summary>
internal static class TeamsPackageTool
{
    public static async Task<int> RunAsync(string file)
    {
        // The same settings the bot would start with.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        KeyCheck.RefuseUnknown(builder.Configuration);
        var (written, sentence) = await TeamsPackage.WriteAsync(
            builder.Configuration, Path.Combine(builder.Environment.ContentRootPath, "manifest", "teams"), file, CancellationToken.None);
        await (written ? Console.Out : Console.Error).WriteLineAsync(sentence);
        return written ? 0 : 1;
    }
}
