using KaleyraBot.Slack.Package;

namespace KaleyraBot.Tools;

/// <summary>The tool that writes the app manifest for Slack, with the bot's public address filled in.</summary>
internal static class SlackManifestTool
{
    /// <param name="address">Where Slack reaches the bot.</param>
    /// <param name="file">Where to write; without one, standard output gets the manifest and nothing else.</param>
    /// <param name="context">Where it speaks.</param>
    public static async Task<int> RunAsync(string address, string? file, ToolContext context)
    {
        var (yaml, sentence) = await SlackManifest
            .FillAsync(address, Path.Combine(AppContext.BaseDirectory, "manifest", "slack"), CancellationToken.None);
        if (yaml is null)
        {
            return await context.FailAsync(sentence, code: 2);
        }
        if (file is null)
        {
            await context.Out.WriteAsync(yaml);
            return 0;
        }
        await File.WriteAllTextAsync(file, yaml);
        await context.Out.WriteLineAsync($"{Path.GetFullPath(file)} is ready. {sentence}");
        return 0;
    }
}
