using System.CommandLine;
using KaleyraBot.Tools;

namespace KaleyraBot.Commands;

/// <summary><c>slack-manifest</c>: from which an app is made in Slack.</summary>
internal static class SlackManifestCommand
{
    public static ProgramCommand Create(ToolContext context)
    {
        var address = new Argument<string>("address") { Description = "Where Slack reaches the bot: its public https address." };
        var file = new Argument<string?>("file.yaml")
        {
            Description = "Where to write; without one, standard output gets it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return new ProgramCommand("slack-manifest", "Writes the app manifest for Slack, with the bot's public address in it.") { address, file }
            .With("slack-manifest https://bot.example.com", "slack-manifest https://bot.example.com slack.yaml")
            .Runs((words, _) => SlackManifestTool.RunAsync(words.GetRequiredValue(address), words.GetValue(file), context));
    }
}
