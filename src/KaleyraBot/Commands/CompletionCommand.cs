using System.CommandLine;
using KaleyraBot.Tools;

namespace KaleyraBot.Commands;

/// <summary><c>completion</c>: the script by which a shell asks the program what may follow.</summary>
internal static class CompletionCommand
{
    public static ProgramCommand Create(ToolContext context)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or pwsh." }.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        return new ProgramCommand("completion", "Prints a script that completes the words of this program in a shell.") { shell }
            .With(
                "completion bash > /etc/bash_completion.d/kaleyrabot",
                "completion zsh > \"${fpath[1]}/_kaleyrabot\"",
                "completion pwsh >> $PROFILE")
            .Runs(async (words, _) =>
            {
                await context.Out.WriteAsync(CompletionScripts.Of(words.GetRequiredValue(shell)));
                return 0;
            });
    }
}
